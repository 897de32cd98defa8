import { IsInt, IsString, MaxLength } from 'class-validator';

export class NoteDto {
  @IsInt()
  ticketId: number;

  @IsString()
  @MaxLength(5_000)
  text: string;
}
