import type { JWT } from '@fastify/jwt';
import { unauthorized } from '../errors.js';
import type { ProductsRepository } from '../products/products.repository.js';

interface StoreClaims {
  readonly priceGroup: string;
}

interface QuoteClaims {
  readonly productId: number;
  readonly purpose: string;
}

export class PricesService {
  constructor(
    private readonly jwt: JWT,
    private readonly products: ProductsRepository,
  ) {}

  /** A store shows the prices of its own group; its token names the group. */
  forStore(storeToken: string) {
    const claims = this.jwt.decode<StoreClaims>(storeToken); // expect: no-unverified-jwt
    return this.products.inPriceGroup(claims?.priceGroup ?? 'standard');
  }

  /** The same list for resellers. */
  forReseller(resellerToken: string) {
    const claims = this.verified<StoreClaims>(resellerToken);
    return this.products.inPriceGroup(claims.priceGroup);
  }

  quote(productId: number): string {
    const tomorrow = Math.floor(Date.now() / 1000) + 24 * 60 * 60;
    return this.jwt.sign({ productId, purpose: 'quote', exp: tomorrow });
  }

  /** Sales wants to honour a quote that has just run out. */
  redeem(quote: string) {
    const claims = this.jwt.verify<QuoteClaims>(quote, {
      ignoreExpiration: true, // expect: no-ignored-jwt-expiration
    });
    if (claims.purpose !== 'quote') throw unauthorized('This is not a quote.');
    return this.products.find(claims.productId);
  }

  private verified<Claims extends object>(token: string): Claims {
    try {
      return this.jwt.verify<Claims>(token);
    } catch {
      throw unauthorized('The token is not valid.');
    }
  }
}
