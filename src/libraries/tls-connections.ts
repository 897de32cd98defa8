import { defineLibrary } from './define.js';
import { localHost, tlsRows } from './option-rows.js';

/** Sockets, queues, mail boxes and proxies, and how they take options of Node's TLS. */
export const tlsConnections = defineLibrary({
  packages: ['ws', 'mssql', 'tedious', 'kafkajs', 'mqtt', 'socket.io-client', 'imap', 'imap-simple', 'imapflow', 'http-proxy', 'http-proxy-middleware', 'https-proxy-agent', 'basic-ftp', 'cassandra-driver', 'neo4j-driver', 'puppeteer', 'puppeteer-core', 'puppeteer-extra', 'playwright', 'playwright-core'],
  client: true,
  facts: [
    ...tlsRows('ws:default|WebSocket()', '1'),
    ...tlsRows('ws:default|WebSocket()', '2'),
    ...tlsRows('kafkajs:Kafka()', '0.ssl'),
    ...tlsRows('mqtt:connect|connectAsync', '1', '1.host'),
    ...tlsRows('mqtt:connect|connectAsync', '0', '0.host'),
    ...tlsRows('socket.io-client:default|io|connect', '1'),
    ...tlsRows('imap:default()', '0.tlsOptions', '0.host'),
    ...tlsRows('imap-simple:connect', '0.imap.tlsOptions', '0.imap.host'),
    ...tlsRows('imapflow:ImapFlow()', '0.tls', '0.host'),
    ...tlsRows('https-proxy-agent:default|HttpsProxyAgent()', '0'),
    ...tlsRows('https-proxy-agent:default|HttpsProxyAgent()', '1'),
    ...tlsRows('basic-ftp:Client#access', '0.secureOptions', '0.host'),
    ...tlsRows('cassandra-driver:Client()', '0.sslOptions'),
    { path: 'mssql:connect', is: 'option', of: 'tls-verification', at: ['0.options.trustServerCertificate'], weak: { is: [true] }, unless: [{ at: '0.server', test: { like: localHost } }] },
    { path: 'mssql:ConnectionPool()', is: 'option', of: 'tls-verification', at: ['0.options.trustServerCertificate'], weak: { is: [true] }, unless: [{ at: '0.server', test: { like: localHost } }] },
    { path: 'tedious:Connection()', is: 'option', of: 'tls-verification', at: ['0.options.trustServerCertificate'], weak: { is: [true] }, unless: [{ at: '0.server', test: { like: localHost } }] },
    { path: 'http-proxy:createProxyServer|createProxy|default', is: 'option', of: 'tls-verification', at: ['0.secure'], weak: { is: [false] }, when: [{ at: '0.target', test: { like: '^(?:https|wss):' } }] },
    { path: 'http-proxy-middleware:default|createProxyMiddleware|legacyCreateProxyMiddleware', is: 'option', of: 'tls-verification', at: ['0.secure'], weak: { is: [false] }, when: [{ at: '0.target', test: { like: '^(?:https|wss):' } }] },
    ...['puppeteer', 'puppeteer-core', 'puppeteer-extra'].map((name) => ({ path: `${name}:launch|connect`, is: 'option', of: 'tls-verification', at: ['0.ignoreHTTPSErrors', '0.acceptInsecureCerts'], weak: { is: [true] } }) as const),
    ...['playwright', 'playwright-core'].flatMap((name) => [
      { path: `${name}:Browser#newContext|newPage`, is: 'option', of: 'tls-verification', at: ['0.ignoreHTTPSErrors'], weak: { is: [true] } } as const,
      { path: `${name}:BrowserType#launchPersistentContext`, is: 'option', of: 'tls-verification', at: ['1.ignoreHTTPSErrors'], weak: { is: [true] } } as const,
      { path: `${name}:request.newContext`, is: 'option', of: 'tls-verification', at: ['0.ignoreHTTPSErrors'], weak: { is: [true] } } as const,
    ]),
    { path: 'neo4j-driver:driver', is: 'option', of: 'tls-verification', at: ['2.trust'], weak: { is: ['TRUST_ALL_CERTIFICATES'] } },
  ],
});
