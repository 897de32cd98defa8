import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-disabled-tls-verification';
const mark = ' // expect: no-disabled-tls-verification';

const calls: readonly (readonly [what: string, imports: string, open: string, checked: string])[] = [
  ['a socket', "import WebSocket from 'ws';", "new WebSocket('wss://feed.example', { rejectUnauthorized: false })", "new WebSocket('wss://feed.example', { rejectUnauthorized: true })"],
  ['a queue', "import { Kafka } from 'kafkajs';", 'new Kafka({ brokers: [], ssl: { rejectUnauthorized: false } })', 'new Kafka({ brokers: [], ssl: true })'],
  ['SQL Server', "import sql from 'mssql';", "sql.connect({ server: 'db.shop.example', options: { trustServerCertificate: true } })", "sql.connect({ server: 'localhost', options: { trustServerCertificate: true } })"],
  ['a proxy', "import { createProxyMiddleware } from 'http-proxy-middleware';", "createProxyMiddleware({ target: 'https://shop.example', secure: false })", "createProxyMiddleware({ target: 'http://shop', secure: false })"],
  ['an address of MongoDB', "import mongoose from 'mongoose';", "mongoose.connect('mongodb://db.example/shop?tls=true&tlsAllowInvalidCertificates=true')", "mongoose.connect('mongodb://db.example/shop?tls=true')"],
  ['the agent of all requests', "import https from 'node:https';", '(https.globalAgent.options.rejectUnauthorized = false)', '(https.globalAgent.options.rejectUnauthorized = true)'],
  ['an old version for all', "import tls from 'node:tls';", "(tls.DEFAULT_MIN_VERSION = 'TLSv1')", "(tls.DEFAULT_MIN_VERSION = 'TLSv1.2')"],
];

describe('connections', () => {
  for (const [what, imports, open, checked] of calls) {
    projectTest(rule, `${what}: open`, { 'app.ts': `import 'express';\n${imports}\nexport const made = ${open};${mark}\n` });
    projectTest(rule, `${what}: checked`, { 'app.ts': `import 'express';\n${imports}\nexport const made = ${checked};\n` });
  }

  for (const [what, options, told] of [['old ones switched off', 'constants.SSL_OP_NO_SSLv3 | constants.SSL_OP_NO_TLSv1', ''], ['old ones left on', 'constants.SSL_OP_NO_SSLv3', mark]] as const) {
    projectTest(rule, `a server for any version, ${what}`, {
      'server.cjs': `
const { constants } = require('crypto');
require('express');
require('https').createServer({
  secureProtocol: 'SSLv23_server_method',
  secureOptions: ${options},${told}
}, () => {});
`,
    });
  }
});

describe('browsers of the server', () => {
  const opened: readonly (readonly [imported: string, call: string, isTold: boolean])[] = [
    ["import puppeteer from 'puppeteer';", 'puppeteer.launch({ ignoreHTTPSErrors: true })', true],
    ["import puppeteer from 'puppeteer-core';", 'puppeteer.launch({ acceptInsecureCerts: true })', true],
    ["import puppeteer from 'puppeteer';", 'puppeteer.launch({ headless: true })', false],
    ["import { chromium } from 'playwright';", '(await chromium.launch()).newContext({ ignoreHTTPSErrors: true })', true],
    ["import { chromium } from 'playwright';", '(await chromium.launch()).newContext({ ignoreHTTPSErrors: false })', false],
  ];
  for (const [imported, call, isTold] of opened) {
    projectTest('no-disabled-tls-verification', call, {
      'shots.mjs': `
import { Router } from 'express';
${imported}

export const routes = Router();
routes.get('/shot', async (req, res) => {
  await ${call};${isTold ? ' // expect: no-disabled-tls-verification' : ''}
  res.end();
});
`,
    });
  }
});
