import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';

export const sortColumns = ['createdAt', 'priority', 'status'] as const;

export class CreateTicketDto {
  @IsString()
  @Length(3, 200)
  subject: string;

  @IsString()
  @MaxLength(20_000)
  text: string;

  @IsString()
  @Length(1, 100)
  customer: string;
}

export class ListTicketsDto {
  @IsIn(sortColumns)
  @IsOptional()
  sort: (typeof sortColumns)[number] = 'createdAt';

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  @IsOptional()
  limit = 20;
}

export class ReportDto {
  @IsString()
  @MaxLength(40)
  orderBy: string;
}
