import { IsString, Length, MaxLength } from 'class-validator';

export class TicketChangesDto {
  @IsString()
  @Length(3, 200)
  subject: string;

  @IsString()
  @MaxLength(20_000)
  text: string;
}
