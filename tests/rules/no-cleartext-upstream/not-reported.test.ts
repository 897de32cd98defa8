import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-cleartext-upstream';

describe('hosts', () => {
  projectTest(rule, 'of the open network', {
    'rates.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch('http://rates.example.com'); // expect: no-cleartext-upstream
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'of the machine', {
    'rates.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch('http://localhost:3000/latest');
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'of a private network', {
    'rates.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch('http://10.0.0.7/latest');
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'of a name that stays inside', {
    'rates.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch('http://rates.internal/latest');
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'of the configuration', {
    'rates.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch(process.env.RATES_URL);
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'of the configuration, with a default', {
    'rates.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch(process.env.RATES_URL ?? 'http://rates.example.com');
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'that goes on in a part that is not known', {
    'rates.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch(\`http://rates.example.com\${process.env.SUFFIX}\`);
  res.json(await answer.json());
});
`,
  });
});

describe('the deployment', () => {
  projectTest(rule, 'any', {
    'rates.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  const answer = await fetch('http://rates.example.com'); // expect: no-cleartext-upstream
  res.json(await answer.json());
});
`,
  });

  projectTest(rule, 'development only', {
    'rates.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/rates', async (req, res) => {
  if (process.env.NODE_ENV === 'development') return res.json(await (await fetch('http://rates.example.com')).json());
  res.json({});
});
`,
  });
});

describe('text that is no address of a request', () => {
  projectTest(rule, 'a name space', {
    'feed.mjs': `
import { Router } from 'express';

export const routes = Router();
routes.get('/feed', async (req, res) => {
  res.send('<feed xmlns="http://www.w3.org/2005/Atom"/>');
});
`,
  });
});

describe('hosts without a scheme, and sockets', () => {
  const calls: readonly (readonly [what: string, imported: string, call: string, isTold: boolean])[] = [
    ['options of http', "import http from 'node:http';", "http.get({ hostname: 'rates.example.com', path: '/latest' }, (answer) => answer.pipe(res));", true],
    ['options of https', "import https from 'node:https';", "https.get({ hostname: 'rates.example.com', path: '/latest' }, (answer) => answer.pipe(res));", false],
    ['a service beside', "import http from 'node:http';", "http.get({ hostname: 'rates', path: '/latest' }, (answer) => answer.pipe(res));", false],
    ['through a port, as proxies have', "import http from 'node:http';", "http.get({ hostname: 'proxy.example.com', port: 3128, path: 'https://rates.example.com/' }, (answer) => answer.pipe(res));", false],
    ['a socket', "import WebSocket from 'ws';", "new WebSocket('ws://rates.example.com/feed').on('message', (rate) => res.end(rate));", true],
    ['an encrypted socket', "import WebSocket from 'ws';", "new WebSocket('wss://rates.example.com/feed').on('message', (rate) => res.end(rate));", false],
  ];
  for (const [what, imported, call, isTold] of calls) {
    projectTest(rule, what, {
      'rates.mjs': `
import { Router } from 'express';
${imported}

export const routes = Router();
routes.get('/rates', (req, res) => {
  ${call}${isTold ? ` // expect: ${rule}` : ''}
});
`,
    });
  }
});
