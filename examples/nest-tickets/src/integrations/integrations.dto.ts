import { IsInt, IsString, IsUrl, Length } from 'class-validator';

export class CreateIntegrationDto {
  @IsString()
  @Length(1, 100)
  name: string;
}

export class WebhookDto {
  @IsUrl({ protocols: ['https'], require_protocol: true })
  url: string;
}

export class ChatMessageDto {
  @IsInt()
  integrationId: number;

  @IsString()
  @Length(1, 500)
  text: string;
}
