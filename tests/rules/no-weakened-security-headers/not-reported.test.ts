import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weakened-security-headers';

describe('who decides', () => {
  projectTest(rule, 'the deployment, does not', {
    'app.ts': `
import express from 'express';
import helmet from 'helmet';
express().use(helmet({ hsts: false })); // expect: no-weakened-security-headers
`,
  });

  projectTest(rule, 'the deployment, does', {
    'app.ts': `
import express from 'express';
import helmet from 'helmet';
express().use(helmet({ hsts: process.env.NODE_ENV === 'production' }));
`,
  });

  projectTest(rule, 'frames, by nothing', {
    'app.ts': `
import express from 'express';
import helmet from 'helmet';
express().use(helmet({ frameguard: false })); // expect: no-weakened-security-headers
`,
  });

  projectTest(rule, 'frames, by a policy', {
    'app.ts': `
import express from 'express';
import helmet from 'helmet';
express().use(helmet({ frameguard: false, contentSecurityPolicy: { directives: { frameAncestors: ["'none'"] } } }));
`,
  });
});
