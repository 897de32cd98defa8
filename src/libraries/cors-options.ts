import type { LibraryFact, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';
import { corsRows } from './option-rows.js';

/** The header set by hand: by its name, or as a property of an object of headers. Every case is one header. */
function allowOriginRows(path: string, held: Place | { readonly name: Place; readonly value: Place }): readonly LibraryFact[] {
  const inObject = typeof held === 'string';
  const at = inObject ? [`${held}.Access-Control-Allow-Origin`, `${held}.access-control-allow-origin`] : [held.value];
  // A single argument that is no object is the name of a header.
  const named = { when: [inObject ? { at: held, test: { composed: true } as const } : { at: held.name, test: { like: '^access-control-allow-origin$' } }] };
  return [
    { path, is: 'option', of: 'cors-reflected', at, weak: { request: true }, any: true, ...named },
    { path, is: 'option', of: 'cors-loose', at, weak: { loose: true }, ...named },
    { path, is: 'option', of: 'cors-any', at, weak: { is: ['*'] }, ...named },
  ];
}

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
    { path: '@nestjs/core:NestFactory.create', is: 'option', of: 'cors-any', at: ['-1.cors'], weak: { is: [true] } },
    ...corsRows('socket.io:Server()', '-1.cors', 'set'),
    ...allowOriginRows('@nestjs/common:Header', { name: '0', value: '1' }),
    ...allowOriginRows('express:Response#set|header|setHeader|append', { name: '0', value: '1' }),
    ...allowOriginRows('express:Response#set|header', '0'),
    ...allowOriginRows('express:Response#writeHead', '-1'),
    ...allowOriginRows('fastify:FastifyReply#header', { name: '0', value: '1' }),
    ...allowOriginRows('fastify:FastifyReply#headers', '0'),
    ...allowOriginRows('node:http:OutgoingMessage#setHeader|appendHeader', { name: '0', value: '1' }),
    ...allowOriginRows('node:http:ServerResponse#writeHead', '-1'),
  ],
});
