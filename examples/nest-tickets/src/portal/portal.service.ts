import { BadRequestException, Injectable, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { TicketsRepository } from '../tickets/tickets.repository.js';

interface PortalClaims {
  readonly customer: string;
}

/** What customers see when an agent opens the portal together with them. */
@Injectable()
export class PortalService {
  constructor(
    private readonly jwt: JwtService,
    private readonly tickets: TicketsRepository,
  ) {}

  invite(customer: string): string {
    return this.jwt.sign({ customer });
  }

  ticketsFor(portalToken: string) {
    const claims = this.jwt.decode<PortalClaims | null>(portalToken); // expect: no-unverified-jwt
    if (!claims?.customer) throw new BadRequestException('The token names no customer.');
    return this.tickets.ofCustomer(claims.customer);
  }

  async historyFor(portalToken: string) {
    const { customer } = await this.verified(portalToken);
    return this.tickets.ofCustomer(customer);
  }

  /** Customers open the mail days later and still want to say how it went. */
  async rate(ratingToken: string, stars: number): Promise<{ customer: string; stars: number }> {
    const options = {
      ignoreExpiration: true, // expect: no-ignored-jwt-expiration
    };
    try {
      const { customer } = await this.jwt.verifyAsync<PortalClaims>(ratingToken, options);
      return { customer, stars };
    } catch {
      throw new UnauthorizedException('The token is not valid.');
    }
  }

  private async verified(token: string): Promise<PortalClaims> {
    try {
      return await this.jwt.verifyAsync<PortalClaims>(token);
    } catch {
      throw new UnauthorizedException('The token is not valid.');
    }
  }
}
