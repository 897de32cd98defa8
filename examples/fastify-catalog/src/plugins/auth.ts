import fastifyJwt from '@fastify/jwt';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { config } from '../config.js';
import { forbidden, unauthorized } from '../errors.js';

export type Role = 'editor' | 'reader' | 'partner';

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sub: string; role: Role } | { productId: number; purpose: string; exp: number };
    user: { sub: string; role: Role };
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    public?: boolean;
  }
  interface FastifyInstance {
    authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void>;
    requireRole(role: Role): (request: FastifyRequest) => Promise<void>;
  }
}

export default fp(
  async (app) => {
    await app.register(fastifyJwt, { secret: config.jwtSecret, verify: { algorithms: ['HS256'] } });

    app.decorate('authenticate', async (request: FastifyRequest) => {
      if (request.routeOptions.config.public) return;
      try {
        await request.jwtVerify();
      } catch {
        throw unauthorized();
      }
    });

    app.decorate('requireRole', (role: Role) => async (request: FastifyRequest) => {
      if (request.user.role !== role) throw forbidden();
    });
  },
  { name: 'auth' },
);
