import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-incomplete-url-check';

describe('the list', () => {
  projectTest(rule, 'of origins without a slash, each asked for the beginning', {
    'proxy.js': `
import { Router } from 'express';

const origins = ['https://a.example.com/', 'https://b.example.com/'];

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (!origins.some((origin) => url.startsWith(origin))) return res.sendStatus(400);
  const page = await fetch(url);
  res.send(await page.text());
});
`,
  });

  projectTest(rule, 'of hosts, one of them the one', {
    'proxy.js': `
import { Router } from 'express';

const hosts = ['a.example.com', 'b.example.com'];

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (!hosts.some((host) => new URL(url).host === host)) return res.sendStatus(400);
  const page = await fetch(url);
  res.send(await page.text());
});
`,
  });
});

describe('the use', () => {
  projectTest(rule, 'as an address', {
    'proxy.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (!url.includes('a.example.com')) return res.sendStatus(400); // expect: no-incomplete-url-check
  const page = await fetch(url);
  res.send(await page.text());
});
`,
  });

  projectTest(rule, 'as a text only', {
    'proxy.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (!url.includes('a.example.com')) return res.sendStatus(400);
  res.json({ url });
});
`,
  });
});

describe('the host', () => {
  projectTest(rule, 'refused by name and then compared', {
    'proxy.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (url.includes('localhost') || new URL(url).host !== 'a.example.com') return res.sendStatus(400);
  const page = await fetch(url);
  res.send(await page.text());
});
`,
  });

  projectTest(rule, 'refused by name', {
    'proxy.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (url.includes('localhost')) return res.sendStatus(400); // expect: no-incomplete-url-check
  const page = await fetch(url);
  res.send(await page.text());
});
`,
  });

  projectTest(rule, 'refused by a pattern of names', {
    'proxy.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (/localhost|127\\./.test(url)) return res.sendStatus(400); // expect: no-incomplete-url-check
  const page = await fetch(url);
  res.send(await page.text());
});
`,
  });

  projectTest(rule, 'refused by a list of names', {
    'proxy.js': `
import { Router } from 'express';

const inner = ['localhost', '127.0.0.1'];

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (inner.includes(new URL(url).hostname)) return res.sendStatus(400); // expect: no-incomplete-url-check
  const page = await fetch(url);
  res.send(await page.text());
});
`,
  });

  projectTest(rule, 'that ends with the name', {
    'proxy.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (!new URL(url).hostname.endsWith('example.com')) return res.sendStatus(400); // expect: no-incomplete-url-check
  const page = await fetch(url);
  res.send(await page.text());
});
`,
  });

  projectTest(rule, 'that ends with a dot and the name', {
    'proxy.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (!new URL(url).hostname.endsWith('.example.com')) return res.sendStatus(400);
  const page = await fetch(url);
  res.send(await page.text());
});
`,
  });
});

describe('a test by the place of the name', () => {
  const asked: readonly (readonly [test: string, isTold: boolean])[] = [
    ["next.indexOf('shop.example') !== -1", true],
    ["next.indexOf('shop.example') > -1", true],
    ["next.indexOf('https://shop.example') === 0", true],
    ["next.search('shop.example') >= 0", true],
    ["!next || next.includes('shop.example')", true],
    ["next.indexOf('https://shop.example/') === 0", false],
    ["!next || next === 'https://shop.example/'", false],
  ];
  for (const [test, isTold] of asked) {
    projectTest(rule, test, {
      'next.js': `
import { Router } from 'express';

export const routes = Router();
routes.get('/next', (req, res) => {
  const next = String(req.query.next);
  if (${test}) return res.redirect(next);${isTold ? ` // expect: ${rule}` : ''}
  res.sendStatus(400);
});
`,
    });
  }
});
