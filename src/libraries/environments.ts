import { defineLibrary } from './define.js';

/** What a program is configured with, secrets of its services included. */
export const environments = defineLibrary({
  packages: ['node:process', 'dotenv', 'cfenv', '@sap/xsenv', 'hono/adapter'],
  client: true,
  facts: [
    { path: 'node:process:env', is: 'exposes', what: 'environment' },
    // What the platform has configured (hono.dev/docs/helpers/adapter); the context only says where it is kept.
    { path: 'hono/adapter:env()', is: 'exposes', what: 'environment' },
    { path: 'hono/adapter:env|getRuntimeKey', is: 'derives', from: [] },
    ...['config', 'parse', 'configDotenv'].map((name) => ({ path: `dotenv:${name}()`, is: 'exposes', what: 'environment' }) as const),
    { path: 'dotenv:config().parsed', is: 'exposes', what: 'environment' },
    { path: 'cfenv:getAppEnv()', is: 'exposes', what: 'environment' },
    { path: 'cfenv:getAppEnv().services', is: 'exposes', what: 'environment' },
    ...['getServices', 'readServices', 'serviceCredentials'].map((name) => ({ path: `@sap/xsenv:${name}()`, is: 'exposes', what: 'environment' }) as const),
  ],
});
