import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ssrf';

describe('a constant origin', () => {
  projectTest(rule, 'with a slash before the data', {
    'files.js': `
import express from 'express';

const app = express();
app.get('/files', async (req, res) => {
  const file = await fetch('https://files.example.com/' + req.query.id);
  res.send(await file.text());
});
`,
  });

  projectTest(rule, 'without a slash before the data', {
    'files.js': `
import express from 'express';

const app = express();
app.get('/files', async (req, res) => {
  const file = await fetch('https://files.example.com' + req.query.id); // expect: no-ssrf
  res.send(await file.text());
});
`,
  });

  projectTest(rule, 'a constant from another file', {
    'files.js': `
import express from 'express';
import { origin } from './places.js';

const app = express();
app.get('/files', async (req, res) => {
  const file = await fetch(\`\${origin}/\${req.query.id}\`);
  res.send(await file.text());
});
`,
    'places.js': `export const origin = 'https://files.example.com';`,
  });

  projectTest(rule, 'an origin from the environment', {
    'files.js': `
import express from 'express';

const app = express();
app.get('/files', async (req, res) => {
  const file = await fetch(\`\${process.env.FILES_ORIGIN}/\${req.query.id}\`);
  res.send(await file.text());
});
`,
  });

  projectTest(rule, 'an origin from the environment that is joined without a slash', {
    'files.js': `
import express from 'express';

const app = express();
app.get('/files', async (req, res) => {
  const file = await fetch(\`\${process.env.FILES_HOST}\${req.query.id}\`); // missed: no-ssrf (the environment may end with a slash)
  res.send(await file.text());
});
`,
  });

  projectTest(rule, 'new URL with a fixed base and a path of one segment', {
    'files.js': `
import express from 'express';

const app = express();
app.get('/files', async (req, res) => {
  const file = await fetch(new URL('/files/' + encodeURIComponent(req.query.id), 'https://files.example.com'));
  res.send(await file.text());
});
`,
  });

  projectTest(rule, 'new URL with a fixed base that a whole URL overrides', {
    'files.js': `
import express from 'express';

const app = express();
app.get('/files', async (req, res) => {
  const file = await fetch(new URL(req.query.id, 'https://files.example.com')); // expect: no-ssrf
  res.send(await file.text());
});
`,
  });

  projectTest(rule, 'search parameters of an own URL', {
    'files.js': `
import express from 'express';

const app = express();
app.get('/files', async (req, res) => {
  const url = new URL('https://files.example.com/search');
  url.searchParams.set('q', req.query.q);
  const file = await fetch(url);
  res.send(await file.text());
});
`,
  });

  projectTest(rule, 'the host of an own URL', {
    'files.js': `
import express from 'express';

const app = express();
app.get('/files', async (req, res) => {
  const url = new URL('https://files.example.com/search');
  url.hostname = req.query.q;
  const file = await fetch(url); // expect: no-ssrf
  res.send(await file.text());
});
`,
  });
});

describe('a checked host', () => {
  projectTest(rule, 'equality', {
    'proxy.js': `
import express from 'express';

const app = express();
app.get('/proxy', async (req, res) => {
  const url = new URL(req.query.url);
  if (url.hostname !== 'images.example.com') return res.sendStatus(400);
  const image = await fetch(url);
  res.send(await image.text());
});
`,
  });

  projectTest(rule, 'inequality the wrong way round', {
    'proxy.js': `
import express from 'express';

const app = express();
app.get('/proxy', async (req, res) => {
  const url = new URL(req.query.url);
  if (url.hostname === 'images.example.com') return res.sendStatus(400);
  const image = await fetch(url); // expect: no-ssrf
  res.send(await image.text());
});
`,
  });

  projectTest(rule, 'a set of hosts', {
    'proxy.js': `
import express from 'express';

const hosts = new Set(['images.example.com']);
const app = express();
app.get('/proxy', async (req, res) => {
  const { host } = new URL(req.query.url);
  if (hosts.has(host)) {
    const image = await fetch(req.query.url);
    return res.send(await image.text());
  }
  res.sendStatus(400);
});
`,
  });

  projectTest(rule, 'the branch of hosts outside the set', {
    'proxy.js': `
import express from 'express';

const hosts = new Set(['images.example.com']);
const app = express();
app.get('/proxy', async (req, res) => {
  const { host } = new URL(req.query.url);
  if (!hosts.has(host)) {
    const image = await fetch(req.query.url); // expect: no-ssrf
    return res.send(await image.text());
  }
  res.sendStatus(400);
});
`,
  });

  projectTest(rule, 'a regular expression with both ends fixed', {
    'proxy.js': `
import express from 'express';

const app = express();
app.get('/proxy', async (req, res) => {
  const tenant = String(req.query.tenant);
  if (!/^[a-z0-9-]+$/.test(tenant)) return res.sendStatus(400);
  const image = await fetch(\`https://\${tenant}.example.com/logo.png\`);
  res.send(await image.text());
});
`,
  });

  projectTest(rule, 'a regular expression that matches anywhere', {
    'proxy.js': `
import express from 'express';

const app = express();
app.get('/proxy', async (req, res) => {
  const tenant = String(req.query.tenant);
  if (!/[a-z0-9-]+/.test(tenant)) return res.sendStatus(400);
  const image = await fetch(\`https://\${tenant}.example.com/logo.png\`); // expect: no-ssrf
  res.send(await image.text());
});
`,
  });

  projectTest(rule, 'a switch over known names', {
    'proxy.js': `
import express from 'express';

const app = express();
app.get('/proxy', async (req, res) => {
  let origin;
  switch (req.query.region) {
    case 'eu': origin = 'https://eu.example.com'; break;
    default: origin = 'https://us.example.com';
  }
  const image = await fetch(origin + '/logo.png');
  res.send(await image.text());
});
`,
  });

  projectTest(rule, 'a switch whose default takes the request', {
    'proxy.js': `
import express from 'express';

const app = express();
app.get('/proxy', async (req, res) => {
  let origin;
  switch (req.query.region) {
    case 'eu': origin = 'https://eu.example.com'; break;
    default: origin = req.query.region;
  }
  const image = await fetch(origin + '/logo.png'); // expect: no-ssrf
  res.send(await image.text());
});
`,
  });

  projectTest(rule, 'a boolean function in another file', {
    'proxy.js': `
import express from 'express';
import { isAllowed } from './allowed.js';

const app = express();
app.get('/proxy', async (req, res) => {
  if (!isAllowed(req.query.url)) return res.sendStatus(400);
  const image = await fetch(req.query.url);
  res.send(await image.text());
});
`,
    'allowed.js': `
const origins = ['https://images.example.com'];

export function isAllowed(address) {
  return origins.includes(new URL(address).origin);
}
`,
  });

  projectTest(rule, 'a boolean function in another file that only looks at the length', {
    'proxy.js': `
import express from 'express';
import { isAllowed } from './allowed.js';

const app = express();
app.get('/proxy', async (req, res) => {
  if (!isAllowed(req.query.url)) return res.sendStatus(400);
  const image = await fetch(req.query.url); // expect: no-ssrf
  res.send(await image.text());
});
`,
    'allowed.js': `
export function isAllowed(address) {
  return address.length < 2000;
}
`,
  });
});

describe('an agent that refuses internal addresses', () => {
  projectTest(rule, 'request-filtering-agent', {
    'hooks.js': `
import axios from 'axios';
import express from 'express';
import { useAgent } from 'request-filtering-agent';

const app = express();
app.post('/hooks', async (req, res) => {
  const { status } = await axios.get(req.body.url, { httpsAgent: useAgent(req.body.url) });
  res.json({ status });
});
`,
  });

  projectTest(rule, 'an agent of Node', {
    'hooks.js': `
import { Agent } from 'node:https';
import axios from 'axios';
import express from 'express';

const app = express();
app.post('/hooks', async (req, res) => {
  const { status } = await axios.get(req.body.url, { httpsAgent: new Agent({ keepAlive: true }) }); // expect: no-ssrf
  res.json({ status });
});
`,
  });
});

describe('not data of a request', () => {
  projectTest(rule, 'a URL from configuration', {
    'status.js': `
import express from 'express';

const app = express();
app.get('/status', async (req, res) => {
  const answer = await fetch(process.env.STATUS_URL);
  res.send(await answer.text());
});
`,
  });

  projectTest(rule, 'a URL from a row of the database', {
    'status.js': `
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.get('/status', async (req, res) => {
  const { rows } = await pool.query('SELECT url FROM hooks WHERE id = $1', [req.query.id]);
  const answer = await fetch(rows[0].url);
  res.send(await answer.text());
});
`,
  });

  projectTest(rule, 'the body of an outgoing request', {
    'status.js': `
import express from 'express';

const app = express();
app.post('/status', async (req, res) => {
  const answer = await fetch('https://status.example.com/', { method: 'POST', body: JSON.stringify(req.body) });
  res.send(await answer.text());
});
`,
  });

  projectTest(rule, 'a fetch of its own making', {
    'status.js': `
import express from 'express';
import { fetch } from './in-memory.js';

const app = express();
app.get('/status', (req, res) => {
  res.json(fetch(req.query.key));
});
`,
    'in-memory.js': `
const entries = new Map();
export const fetch = (key) => entries.get(key);
`,
  });

  projectTest(rule, 'browser code', {
    'page.js': `
export async function load() {
  const response = await fetch(new URLSearchParams(window.location.search).get('next'));
  return response.json();
}
`,
  });
});

describe('a form of addresses', () => {
  const forms: readonly (readonly [what: string, form: string, isTold: boolean])[] = [
    ['of a host of our own', '^https:\\/\\/files\\.shop\\.example\\/[\\w/-]*$', false],
    ['of any host', '^https?:\\/\\/[\\w.-]+(?:\\/[\\w./-]*)?$', true],
  ];
  for (const [what, form, isTold] of forms) {
    projectTest(rule, what, {
      'proxy.ts': `
import { Router } from 'express';

export const routes = Router();
routes.get('/proxy', async (req, res) => {
  const url = String(req.query.url);
  if (!/${form}/.test(url)) return res.sendStatus(400);
  const page = await fetch(url);${isTold ? ` // expect: ${rule}` : ''}
  res.send(await page.text());
});
`,
    });
  }
});
