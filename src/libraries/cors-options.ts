import { defineLibrary } from './define.js';
import { answering, headerSetRows } from './header-rows.js';
import { corsRows } from './option-rows.js';

/** The header set by hand. */
const allowOriginRows = headerSetRows('Access-Control-Allow-Origin', (path, at, when) => [
  { path, is: 'option', of: 'cors-reflected', at, weak: { request: true }, any: true, when },
  { path, is: 'option', of: 'cors-loose', at, weak: { loose: true }, when },
  { path, is: 'option', of: 'cors-any', at, weak: { is: ['*'] }, when },
]);

/** Which sites may read answers: options of middleware, and headers set by hand. */
export const corsOptions = defineLibrary({
  packages: ['cors', '@fastify/cors', 'fastify-cors', '@nestjs/core', '@koa/cors', 'koa2-cors', 'hono/cors', 'socket.io', 'apollo-server', ...answering],
  facts: [
    ...corsRows('cors:default', '0'),
    ...corsRows('@fastify/cors:default', '1'),
    ...corsRows('fastify-cors:default', '1'),
    ...corsRows('@nestjs/common:INestApplication#enableCors', '0'),
    ...corsRows('@koa/cors:default', '0', undefined, 'koa:Context'),
    ...corsRows('koa2-cors:default', '0', undefined, 'koa:Context'),
    ...corsRows('hono/cors:cors', '0'),
    ...corsRows('@nestjs/core:NestFactory.create', '-1.cors', 'set'),
    { path: '@nestjs/core:NestFactory.create', is: 'option', of: 'cors-any', at: ['-1.cors'], weak: { is: [true] } },
    ...corsRows('socket.io:Server()', '-1.cors', 'set'),
    ...corsRows('apollo-server:ApolloServer()', '0.cors', 'set'),
    ...allowOriginRows,
  ],
});
