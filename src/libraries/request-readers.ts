import { defineLibrary } from './define.js';

/** Functions that read something of a request which says nothing of who is calling: an address, a type, what is accepted. */
export const requestReaders = defineLibrary({
  packages: ['@hono/node-server/conninfo', 'hono/aws-lambda', 'hono/bun', 'hono/cloudflare-workers', 'hono/deno', 'request-ip', '@supercharge/request-ip', 'type-is', 'accepts', 'parseurl', 'proxy-addr', 'forwarded'],
  facts: [
    ...['request-ip', '@supercharge/request-ip'].map((name) => ({ path: `${name}:getClientIp`, is: 'derives', from: [] }) as const),
    ...['type-is', 'accepts', 'parseurl', 'proxy-addr', 'forwarded'].map((name) => ({ path: `${name}:default`, is: 'derives', from: [] }) as const),
    ...['@hono/node-server/conninfo', 'hono/aws-lambda', 'hono/bun', 'hono/cloudflare-workers', 'hono/deno'].map((name) => ({ path: `${name}:getConnInfo`, is: 'derives', from: [] }) as const),
    { path: 'parseurl:original', is: 'derives', from: [] },
  ],
});
