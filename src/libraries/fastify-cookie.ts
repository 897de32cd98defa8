import { defineLibrary } from './define.js';

export const fastifyCookie = defineLibrary({
  packages: ['@fastify/cookie', 'fastify-cookie'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'parser' },
    { path: 'fastify:FastifyReply#setCookie|cookie|clearCookie', is: 'receiver' },
    { path: 'fastify:FastifyRequest#unsignCookie()', is: 'credential', from: 'cookie' },
    { path: 'fastify:FastifyReply#clearCookie', is: 'clears-cookie' },
  ],
});
