import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-permissive-cors';

describe('who is admitted', () => {
  projectTest(rule, 'without credentials, with them', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
express().use(cors({ origin: '*', credentials: true })); // expect: no-permissive-cors
`,
  });

  projectTest(rule, 'without credentials, without', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
express().use(cors({ origin: '*' }));
`,
  });

  projectTest(rule, 'a callback, that admits', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
express().use(cors({ credentials: true, origin: (origin, done) => done(null, origin) })); // expect: no-permissive-cors
`,
  });

  projectTest(rule, 'a callback, that asks', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
const allowed = ['https://shop.example.com'];
express().use(cors({ credentials: true, origin: (origin, done) => { if (!origin || allowed.includes(origin)) done(null, true); else done(new Error('no')); } }));
`,
  });

  projectTest(rule, 'a branch, for production', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
const app = express();
if (process.env.NODE_ENV === 'production') app.use(cors({ origin: true, credentials: true })); // expect: no-permissive-cors
`,
  });

  projectTest(rule, 'a branch, for development', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
const app = express();
if (process.env.NODE_ENV !== 'production') app.use(cors({ origin: true, credentials: true }));
`,
  });

  projectTest(rule, 'a header, unchecked', {
    'app.ts': `
import express from 'express';
express().get('/', (req, res) => res.set('Access-Control-Allow-Origin', req.get('origin')).json({})); // expect: no-permissive-cors
`,
  });

  projectTest(rule, 'a header, checked', {
    'app.ts': `
import express from 'express';
const allowed = ['https://shop.example.com'];
express().get('/', (req, res) => {
  const origin = req.get('origin');
  if (allowed.includes(origin)) res.set('Access-Control-Allow-Origin', origin);
  res.json({});
});
`,
  });

  projectTest(rule, 'a header, compared before with an early answer', {
    'app.ts': `
import express from 'express';
express().get('/', (req, res) => {
  if (req.headers.origin !== 'https://shop.example.com') return res.sendStatus(403);
  res.set('Access-Control-Allow-Origin', req.headers.origin).json({});
});
`,
  });

  projectTest(rule, 'a header, only asked for with an early answer', {
    'app.ts': `
import express from 'express';
express().get('/', (req, res) => {
  if (!req.headers.origin) return res.sendStatus(403);
  res.append('Access-Control-Allow-Origin', req.headers.origin).json({}); // expect: no-permissive-cors
});
`,
  });




});
