import { defineLibrary } from './define.js';

export const helmet = defineLibrary({
  packages: ['helmet'],
  facts: [
    { path: 'default|helmet()', is: 'middleware', kind: 'headers' },
    {
      path: 'contentSecurityPolicy|crossOriginEmbedderPolicy|crossOriginOpenerPolicy|crossOriginResourcePolicy|originAgentCluster|referrerPolicy|strictTransportSecurity|xContentTypeOptions|xDnsPrefetchControl|xDownloadOptions|xFrameOptions|xPermittedCrossDomainPolicies|xPoweredBy|xXssProtection|hsts|frameguard|noSniff|hidePoweredBy|dnsPrefetchControl|ieNoOpen|permittedCrossDomainPolicies|xssFilter|expectCt()',
      is: 'middleware',
      kind: 'headers',
    },
  ],
});
