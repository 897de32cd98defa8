import { IsEmail, IsString, Length } from 'class-validator';

export class CredentialsDto {
  @IsEmail()
  email: string;

  @IsString()
  @Length(12, 200)
  password: string;
}

export class PasswordDto {
  @IsString()
  @Length(12, 200)
  password: string;
}
