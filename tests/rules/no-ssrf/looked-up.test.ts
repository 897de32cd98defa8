import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ssrf';
const mark = ' // expect: no-ssrf';

describe('a host whose addresses are looked at', () => {
  const own = (check: string, expected = ''): Readonly<Record<string, string>> => ({
    'package.json': '{ "dependencies": { "express": "5.1.0", "ipaddr.js": "2.2.0" } }',
    'safe-url.ts': `
import dns from 'node:dns/promises';
import net from 'node:net';
import ipaddr from 'ipaddr.js';

const isPublic = (address: string) => ipaddr.parse(address).range() === 'unicast';

export async function safeUrl(text: string): Promise<URL> {
  const url = new URL(text);
${check}
  return url;
}
`,
    'app.ts': `
import express from 'express';
import { safeUrl } from './safe-url.js';

const app = express();
app.get('/preview', async (req, res) => {
  const url = await safeUrl(String(req.query.url));
  const answer = await fetch(url, { redirect: 'error' });${expected}
  res.send(await answer.text());
});
app.listen(3000);
`,
  });
  projectTest(rule, 'each of them', own("  const all = await dns.lookup(url.hostname, { all: true });\n  if (!all.every(({ address }) => isPublic(address))) throw new Error('no');"));
  projectTest(rule, 'an address that stands in the URL, or those that its name leads to', own("  const all = net.isIP(url.hostname) ? [url.hostname] : await dns.resolve4(url.hostname);\n  if (!all.every(isPublic)) throw new Error('no');"));
  projectTest(rule, 'only an address that stands in the URL', own("  if (net.isIP(url.hostname) && !isPublic(url.hostname)) throw new Error('no');", mark));
  projectTest(rule, 'nothing but the scheme', own("  if (url.protocol !== 'https:') throw new Error('no');", mark));
});

describe('CommonJS, with callbacks made promises', () => {
  const files = (host: string, expected = ''): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const dns = require('dns');
const { promisify } = require('util');

const lookup = promisify(dns.lookup);
const app = express();
app.get('/preview', async (req, res) => {
  const { address } = await lookup(${host});
  if (/^(10|127)\\./.test(address)) return res.sendStatus(400);
  const answer = await fetch(req.query.url, { redirect: 'error' });${expected}
  res.send(await answer.text());
});
app.listen(3000);
`,
  });
  projectTest(rule, 'the host of the address', files('new URL(req.query.url).hostname'));
  projectTest(rule, 'another one', files("'example.com'", mark));
});

describe('an address that is one', () => {
  const files = (test: string, expected = ''): Readonly<Record<string, string>> => ({
    'app.js': `
import { exec } from 'node:child_process';
import { isIP } from 'node:net';
import express from 'express';

const app = express();
app.get('/ping', (req, res) => {
  if (${test}) return res.sendStatus(400);
  exec('ping -c 1 ' + req.query.ip, (error, out) => res.send(out));${expected}
});
app.listen(3000);
`,
  });
  projectTest('no-command-injection', 'holds nothing that a shell would take', files('!isIP(req.query.ip)'));
  projectTest('no-command-injection', 'is not asked for', files('!req.query.ip', ' // expect: no-command-injection'));
});
