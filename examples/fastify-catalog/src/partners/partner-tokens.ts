import type { JWT } from '@fastify/jwt';

/** Partners put this token into their own systems once. */
export function issuePartnerToken(jwt: JWT, partnerId: number): string {
  return jwt.sign({ sub: `partner-${partnerId}`, role: 'partner' }); // expect: require-jwt-expiry
}
