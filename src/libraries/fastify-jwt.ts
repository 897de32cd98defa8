import { defineLibrary } from './define.js';

const request = 'fastify:FastifyRequest#';
const reply = 'fastify:FastifyReply#';
const tokens = 'fastify:FastifyInstance#jwt';

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
    // With a namespace, and only then, its methods have names of their own. The decoded token may have one anyhow.
    { path: 'default', is: 'renames', of: request, as: `${request}jwtVerify`, name: '1.jwtVerify', prefix: '1.namespace', suffix: 'JwtVerify' },
    { path: 'default', is: 'renames', of: request, as: `${request}jwtDecode`, name: '1.jwtDecode', prefix: '1.namespace', suffix: 'JwtDecode' },
    { path: 'default', is: 'renames', of: reply, as: `${reply}jwtSign`, name: '1.jwtSign', prefix: '1.namespace', suffix: 'JwtSign' },
    { path: 'default', is: 'renames', of: `${tokens}.`, as: tokens, name: '1.namespace' },
    { path: 'default', is: 'renames', of: request, as: `${request}user`, name: '1.decoratorName' },
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
    { path: 'fastify:FastifyRequest#jwtVerify', is: 'promised' },
    { path: 'fastify:FastifyRequest#jwtVerify()', is: 'credential' },
    { path: 'fastify:FastifyInstance#jwt.decode', is: 'token-decode', token: '0', complete: '1.complete' },
    { path: 'fastify:FastifyRequest#jwtDecode', is: 'token-decode', token: 'this' },
  ],
});
