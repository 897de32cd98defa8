import { randomBytes } from 'node:crypto';
import { Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { config } from '../config.js';
import { Integration } from './integration.entity.js';
import { WebhookClient } from './webhook.client.js';

@Injectable()
export class IntegrationsService {
  private readonly logger = new Logger(IntegrationsService.name);

  constructor(
    @InjectRepository(Integration) private readonly integrations: Repository<Integration>,
    private readonly jwt: JwtService,
    private readonly webhooks: WebhookClient,
  ) {}

  async create(name: string): Promise<{ id: number; token: string }> {
    const { id } = await this.integrations.save({ name, signingSecret: randomBytes(32).toString('hex') });
    const token = this.jwt.sign({ sub: `integration-${id}`, name }); // expect: require-jwt-expiry
    // The room can be opened later by hand, too.
    await this.webhooks.openChatRoom(name, this.chatToken(id)).catch((error: unknown) => this.logger.warn(error));
    return { id, token };
  }

  ping(url: string): Promise<number> {
    return this.webhooks.ping(url);
  }

  pingPartner(url: string): Promise<number> {
    return this.webhooks.pingPartner(url);
  }

  async say(integrationId: number, text: string): Promise<void> {
    await this.webhooks.postToChat(text, this.chatToken(integrationId));
  }

  /** An integration signs its events with its own secret; the header of the token says which integration it is. */
  async acceptEvent(eventToken: string | undefined): Promise<{ accepted: string }> {
    if (!eventToken) throw new UnauthorizedException();
    const kid = Number(this.jwt.decode(eventToken, { complete: true })?.header?.kid);
    const integration = Number.isInteger(kid) && (await this.integrations.findOneBy({ id: kid }));
    if (!integration) throw new UnauthorizedException();
    try {
      const { event } = await this.jwt.verifyAsync<{ event: string }>(eventToken, { secret: integration.signingSecret });
      return { accepted: event };
    } catch {
      throw new UnauthorizedException();
    }
  }

  private chatToken(integrationId: number): string {
    return this.jwt.sign({ sub: String(integrationId) }, { secret: config.integrationSecret, expiresIn: '1m' });
  }
}
