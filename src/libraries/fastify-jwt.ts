import { defineLibrary } from './define.js';

/** Registering it checks nothing: a hook must await `request.jwtVerify()`. */
export const fastifyJwt = defineLibrary({
  packages: ['@fastify/jwt', 'fastify-jwt'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    {
      path: 'default',
      is: 'token-defaults',
      name: 'fastify-jwt',
      sign: '1.sign',
      verify: '1.verify',
      expiry: ['1.sign.expiresIn'],
    },
    {
      path: 'fastify:FastifyInstance#jwt.sign',
      is: 'token-sign',
      payload: '0',
      options: '1',
      expiry: ['1.expiresIn', '0.exp'],
      defaults: 'fastify-jwt',
    },
    {
      path: 'fastify:FastifyReply#jwtSign',
      is: 'token-sign',
      payload: '0',
      options: '1',
      expiry: ['1.expiresIn', '1.sign.expiresIn', '0.exp'],
      defaults: 'fastify-jwt',
    },
    {
      path: 'fastify:FastifyInstance#jwt.verify',
      is: 'token-verify',
      token: '0',
      ignoresExpiry: ['1.ignoreExpiration'],
    },
    {
      path: 'fastify:FastifyRequest#jwtVerify',
      is: 'token-verify',
      ignoresExpiry: ['0.ignoreExpiration', '0.verify.ignoreExpiration'],
    },
    { path: 'fastify:FastifyRequest#jwtVerify()', is: 'credential' },
    { path: 'fastify:FastifyInstance#jwt.decode', is: 'token-decode', token: '0', complete: '1.complete' },
    { path: 'fastify:FastifyRequest#jwtDecode', is: 'token-decode', token: 'this' },
  ],
});
