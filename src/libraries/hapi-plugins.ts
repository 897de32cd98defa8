import { defineLibrary } from './define.js';

/** Plugins that check nobody by themselves: those for signing in only bring schemes, which a strategy makes use of. */
export const hapiPlugins = defineLibrary({
  packages: ['@hapi/jwt', '@hapi/cookie', '@hapi/basic', '@hapi/bell', '@hapi/inert', '@hapi/vision', '@hapi/good', '@hapi/h2o2', '@hapi/nes', '@hapi/scooter', '@hapi/yar', '@hapi/crumb', '@hapi/log', 'inert', 'vision', 'hapi-swagger', 'hapi-auth-jwt2', 'hapi-auth-basic', 'hapi-auth-cookie', 'hapi-auth-bearer-token', 'hapi-pino', 'blipp', 'hapi-cors', 'hapi-mongodb', 'hapi-i18n', 'hapi-dev-errors', 'disinfect', 'hapi-rate-limit', 'hapi-rate-limitor'],
  facts: [
    { path: 'register|plugin', is: 'middleware', kind: 'pass' },
    { path: 'plugin.register', is: 'middleware', kind: 'pass' },
    { path: 'plugin.plugin.register', is: 'middleware', kind: 'pass' },
  ],
});
