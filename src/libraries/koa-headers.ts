import { defineLibrary } from './define.js';

export const koaHeaders = defineLibrary({
  packages: ['koa-helmet', 'koa-lusca'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'headers' },
    { path: 'contentSecurityPolicy|dnsPrefetchControl|expectCt|frameguard|hidePoweredBy|hsts|ieNoOpen|noSniff|permittedCrossDomainPolicies|referrerPolicy|xssFilter|crossOriginEmbedderPolicy|crossOriginOpenerPolicy|crossOriginResourcePolicy|originAgentCluster()', is: 'middleware', kind: 'headers' },
  ],
});
