import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-permissive-trust-proxy';

describe('who decides', () => {
  projectTest(rule, 'the code, alone', {
    'app.ts': `
import express from 'express';
const app = express();
app.set('trust proxy', true); // expect: no-permissive-trust-proxy
`,
  });

  projectTest(rule, 'the code, and the environment', {
    'app.ts': `
import express from 'express';
const app = express();
app.set('trust proxy', process.env.PROXIES === 'yes');
`,
  });

  projectTest(rule, 'a branch, for production', {
    'app.ts': `
import express from 'express';
const app = express();
if (process.env.NODE_ENV === 'production') app.set('trust proxy', true); // expect: no-permissive-trust-proxy
`,
  });

  projectTest(rule, 'a branch, for development', {
    'app.ts': `
import express from 'express';
const app = express();
if (process.env.NODE_ENV === 'development') app.set('trust proxy', true);
`,
  });
});
