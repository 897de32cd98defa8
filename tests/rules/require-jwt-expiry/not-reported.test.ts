import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-jwt-expiry';

describe('what decides is out of sight', () => {
  projectTest(rule, 'options from a parameter that callers outside the project give', {
    'issue.js': `
import jwt from 'jsonwebtoken';
export const issue = (options) => jwt.sign({ sub: '1' }, process.env.SECRET, options);
`,
  });

  projectTest(rule, 'options given by the one caller', {
    'issue.js': `
import jwt from 'jsonwebtoken';
const issue = (options) => jwt.sign({ sub: '1' }, process.env.SECRET, options); // expect: require-jwt-expiry
issue({ issuer: 'shop' });
`,
  });

  projectTest(rule, 'options from an unresolved package', {
    'issue.js': `
import jwt from 'jsonwebtoken';
import { options } from '@acme/token-options';
export const issue = () => jwt.sign({ sub: '1' }, process.env.SECRET, options);
`,
  });

  projectTest(rule, 'an unresolved part spread into the options', {
    'issue.js': `
import jwt from 'jsonwebtoken';
import { options } from '@acme/token-options';
export const issue = () => jwt.sign({ sub: '1' }, process.env.SECRET, { issuer: 'shop', ...options });
`,
  });

  projectTest(rule, 'a payload that is a parameter', {
    'issue.js': `
import jwt from 'jsonwebtoken';
export const issue = (payload) => jwt.sign(payload, process.env.SECRET);
`,
  });

  projectTest(rule, 'a lifetime from the environment', {
    'issue.js': `
import jwt from 'jsonwebtoken';
export const issue = () => jwt.sign({ sub: '1' }, process.env.SECRET, { expiresIn: process.env.TOKEN_TTL });
`,
  });
});

describe('a lifetime that is said elsewhere', () => {
  projectTest(rule, 'in a builder of options', {
    'issue.js': `
import jwt from 'jsonwebtoken';
const withLifetime = (minutes) => ({ issuer: 'shop', expiresIn: minutes + 'm' });
export const issue = () => jwt.sign({ sub: '1' }, process.env.SECRET, withLifetime(15));
`,
  });

  projectTest(rule, 'not in the builder of options', {
    'issue.js': `
import jwt from 'jsonwebtoken';
const withIssuer = (name) => ({ issuer: name });
export const issue = () => jwt.sign({ sub: '1' }, process.env.SECRET, withIssuer('shop')); // expect: require-jwt-expiry
`,
  });

  projectTest(rule, 'in both branches of a choice', {
    'issue.js': `
import jwt from 'jsonwebtoken';
export const issue = (remember) => jwt.sign({ sub: '1' }, process.env.SECRET, remember ? { expiresIn: '7d' } : { expiresIn: '1h' });
`,
  });

  projectTest(rule, 'in no branch of a choice', {
    'issue.js': `
import jwt from 'jsonwebtoken';
export const issue = (remember) => jwt.sign({ sub: '1' }, process.env.SECRET, remember ? { audience: 'device' } : { audience: 'browser' }); // expect: require-jwt-expiry
`,
  });

  projectTest(rule, 'assigned to the options before the call', {
    'issue.js': `
import jwt from 'jsonwebtoken';
export const issue = () => {
  const options = { issuer: 'shop' };
  options.expiresIn = '15m';
  return jwt.sign({ sub: '1' }, process.env.SECRET, options);
};
`,
  });

  projectTest(rule, 'assigned to other options', {
    'issue.js': `
import jwt from 'jsonwebtoken';
export const issue = () => {
  const options = { issuer: 'shop' };
  const others = { expiresIn: '15m' };
  return [jwt.sign({ sub: '1' }, process.env.SECRET, options), others]; // expect: require-jwt-expiry
};
`,
  });
});

describe('no token of this kind', () => {
  projectTest(rule, 'sign of another package', {
    'license.js': `
import { createSign } from 'node:crypto';
export const sign = (text, key) => createSign('sha256').update(text).sign(key);
`,
  });

  projectTest(rule, 'a sign function of its own', {
    'license.js': `
const jwt = { sign: (payload, key) => JSON.stringify(payload) + key };
export const license = jwt.sign({ sub: '1' }, 'key');
`,
  });

  projectTest(rule, 'a license file signed with the same library', {
    'license.js': `
import jwt from 'jsonwebtoken';
export const license = () => jwt.sign({ product: 'desk', seats: 5 }, process.env.LICENSE_KEY); // wrong: require-jwt-expiry (a license file is meant to last; no option tells the purpose)
`,
  });
});
