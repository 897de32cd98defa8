import { HttpService } from '@nestjs/axios';
import { BadRequestException, Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';
import { config } from '../config.js';

@Injectable()
export class WebhookClient {
  constructor(private readonly http: HttpService) {}

  /** Sends a test event to an address that is about to be stored. */
  async ping(url: string): Promise<number> {
    const { status } = await firstValueFrom(this.http.post(url, { event: 'ping' })); // expect: no-ssrf
    return status;
  }

  /** The same for addresses of the partners we know. */
  async pingPartner(url: string): Promise<number> {
    const target = new URL(url);
    if (target.protocol !== 'https:' || !config.webhookHosts.includes(target.host)) {
      throw new BadRequestException('This host is not known.');
    }
    const { status } = await firstValueFrom(this.http.post(target.href, { event: 'ping' }));
    return status;
  }

  async postToChat(text: string, token: string): Promise<void> {
    await firstValueFrom(
      this.http.post(`${config.chatOrigin}/messages`, { text }, { headers: { authorization: `Bearer ${token}` } }),
    );
  }

  async openChatRoom(name: string, token: string): Promise<void> {
    const creation = this.http.post(`${config.chatOrigin}/rooms?access_token=${token}`, { name }); // expect: no-credentials-in-url
    await firstValueFrom(creation);
  }
}
