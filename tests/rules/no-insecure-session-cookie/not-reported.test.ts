import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-session-cookie';

describe('which cookies', () => {
  projectTest(rule, 'a session', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('connect.sid', 'x'); }); // expect: no-insecure-session-cookie
`,
  });

  projectTest(rule, 'a theme', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('theme', 'x'); });
`,
  });

  projectTest(rule, 'a token', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('token', 'x', {}); }); // expect: no-insecure-session-cookie
`,
  });

  projectTest(rule, 'a CSRF token', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('csrf-token', 'x', {}); });
`,
  });

  projectTest(rule, 'a refresh token', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('refreshToken', 'x', {}); }); // expect: no-insecure-session-cookie
`,
  });

  projectTest(rule, 'its deletion', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('refreshToken', '', {}); });
`,
  });

  projectTest(rule, 'secure off', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('session', 'x', { httpOnly: true, secure: false }); }); // expect: no-insecure-session-cookie
`,
  });

  projectTest(rule, 'secure by the deployment', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('session', 'x', { httpOnly: true, secure: process.env.NODE_ENV === 'production' }); });
`,
  });

  projectTest(rule, 'no options', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('session', 'x'); }); // expect: no-insecure-session-cookie
`,
  });

  projectTest(rule, 'options out of sight', {
    'app.ts': `
import express from 'express';
express().post('/x', (req, res) => { res.cookie('session', 'x', req.app.locals.flags); });
`,
  });
});

describe('signing out', () => {
  for (const [value, mark] of [["'none'", ''], ["'loggedout'", ''], ['user.token', ' // expect: no-insecure-session-cookie']] as const) {
    projectTest(rule, `leaves ${value}`, {
      'app.ts': `
import express from 'express';
import { user } from './user.js';
express().post('/out', (req, res) => { res.cookie('token', ${value}, { httpOnly: true }); });${mark}
`,
      'user.ts': "export const user = { token: process.env.TOKEN };",
    });
  }
});
