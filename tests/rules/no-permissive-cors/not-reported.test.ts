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

  projectTest(rule, 'every site without credentials, where that is asked for', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
express().use(cors()); // expect: no-permissive-cors
`,
  }, { options: { 'no-permissive-cors': {anyOrigin: true} } });

  projectTest(rule, 'every site without credentials, but one', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
express().use(cors({ origin: 'https://shop.example.com' }));
`,
  }, { options: { 'no-permissive-cors': {anyOrigin: true} } });
});
