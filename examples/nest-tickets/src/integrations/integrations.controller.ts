import { BadGatewayException, Body, Controller, Headers, HttpCode, Logger, Post } from '@nestjs/common';
import { Admin, Public } from '../auth/decorators.js';
import { ChatMessageDto, CreateIntegrationDto, WebhookDto } from './integrations.dto.js';
import { IntegrationsService } from './integrations.service.js';

@Controller('integrations')
export class IntegrationsController {
  private readonly logger = new Logger(IntegrationsController.name);

  constructor(private readonly integrations: IntegrationsService) {}

  @Post()
  @Admin()
  create(@Body() { name }: CreateIntegrationDto) {
    return this.integrations.create(name);
  }

  @Post('webhooks/ping')
  @Admin()
  @HttpCode(200)
  async ping(@Body() { url }: WebhookDto) {
    try {
      return { status: await this.integrations.ping(url) };
    } catch (error) {
      throw new BadGatewayException(error); // expect: no-error-details-in-response
    }
  }

  @Post('webhooks/ping-partner')
  @Admin()
  @HttpCode(200)
  async pingPartner(@Body() { url }: WebhookDto) {
    return { status: await this.integrations.pingPartner(url) };
  }

  @Post('chat')
  @HttpCode(202)
  async say(@Body() { integrationId, text }: ChatMessageDto): Promise<void> {
    try {
      await this.integrations.say(integrationId, text);
    } catch (error) {
      this.logger.warn(error);
      throw new BadGatewayException('The chat could not be reached.');
    }
  }

  // Called by the integrations; the token in the header is the proof.
  @Public()
  @Post('events')
  @HttpCode(202)
  events(@Headers('x-event-token') eventToken?: string) {
    return this.integrations.acceptEvent(eventToken);
  }
}
