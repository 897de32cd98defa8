import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ignored-jwt-expiration';

const verified = (options: string, mark = ''): Readonly<Record<string, string>> => ({
  'claims.js': `
import jwt from 'jsonwebtoken';
export const claimsOf = (token) => jwt.verify(token, process.env.SECRET, ${options});${mark}
`,
});

describe('for how long a token passes that has expired', () => {
  projectTest(rule, 'a day', verified('{ clockTolerance: 24 * 60 * 60 }', ' // expect: no-ignored-jwt-expiration'), { says: ['1440 minutes after they have expired'] });
  projectTest(rule, 'half a minute', verified('{ clockTolerance: 30 }'));
  projectTest(rule, 'as somebody configures it', verified('{ clockTolerance: Number(process.env.SKEW) }'));
  projectTest(rule, 'before a handler', { 'app.js': `
const express = require('express');
const { expressjwt } = require('express-jwt');
const app = express();
app.use(expressjwt({ secret: process.env.SECRET, algorithms: ['HS256'], clockTolerance: 3600 })); // expect: no-ignored-jwt-expiration
` });
});
