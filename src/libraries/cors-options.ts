import { defineLibrary } from './define.js';
import { corsRows } from './option-rows.js';

const header = '^access-control-allow-origin$';

/** Which sites may read answers: options of middleware, and headers set by hand. */
export const corsOptions = defineLibrary({
  packages: ['cors', '@fastify/cors', 'fastify-cors', '@nestjs/common', '@nestjs/core', '@koa/cors', 'koa2-cors', 'hono/cors', 'socket.io', 'express', 'fastify', 'node:http', 'node:https'],
  facts: [
    ...corsRows('cors:default', '0'),
    ...corsRows('@fastify/cors:default', '1'),
    ...corsRows('fastify-cors:default', '1'),
    ...corsRows('@nestjs/common:INestApplication#enableCors', '0'),
    ...corsRows('@koa/cors:default', '0'),
    ...corsRows('koa2-cors:default', '0'),
    ...corsRows('hono/cors:cors', '0'),
    ...corsRows('@nestjs/core:NestFactory.create', '-1.cors', 'set'),
    ...corsRows('socket.io:Server()', '-1.cors', 'set'),
    { path: 'express:Response#set|header|setHeader', is: 'option', of: 'cors-reflected', at: ['1'], weak: { request: true }, when: [{ at: '0', test: { like: header } }] },
    { path: 'express:Response#set|header', is: 'option', of: 'cors-reflected', at: ['0.Access-Control-Allow-Origin', '0.access-control-allow-origin'], weak: { request: true } },
    { path: 'fastify:FastifyReply#header', is: 'option', of: 'cors-reflected', at: ['1'], weak: { request: true }, when: [{ at: '0', test: { like: header } }] },
    { path: 'fastify:FastifyReply#headers', is: 'option', of: 'cors-reflected', at: ['0.Access-Control-Allow-Origin', '0.access-control-allow-origin'], weak: { request: true } },
    { path: 'express:Response#writeHead', is: 'option', of: 'cors-reflected', at: ['1.Access-Control-Allow-Origin', '1.access-control-allow-origin'], weak: { request: true } },
    { path: 'node:http:ServerResponse#writeHead', is: 'option', of: 'cors-reflected', at: ['1.Access-Control-Allow-Origin', '1.access-control-allow-origin'], weak: { request: true } },
    { path: 'node:http:OutgoingMessage#setHeader', is: 'option', of: 'cors-reflected', at: ['1'], weak: { request: true }, when: [{ at: '0', test: { like: header } }] },
    { path: 'express:Response#set|header|setHeader', is: 'option', of: 'cors-any', at: ['1'], weak: { is: ['*'] }, when: [{ at: '0', test: { like: header } }] },
    { path: 'fastify:FastifyReply#header', is: 'option', of: 'cors-any', at: ['1'], weak: { is: ['*'] }, when: [{ at: '0', test: { like: header } }] },
  ],
});
