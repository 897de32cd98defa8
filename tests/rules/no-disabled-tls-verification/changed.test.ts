import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-disabled-tls-verification';
const mark = ' // expect: no-disabled-tls-verification';

describe('options that are changed before the call', () => {
  for (const [what, value, told] of [['off', 'false', mark], ['on', 'true', '']] as const) {
    projectTest(rule, `a parameter: ${what}`, {
      'app.cjs': `
require('express');
const https = require('node:https');
exports.get = (options) => {
  options.rejectUnauthorized = ${value};
  return https.get(options);${told}
};
`,
    });
    projectTest(rule, `a field: ${what}`, {
      'client.ts': `
import 'express';
import https from 'node:https';
export class Client {
  constructor(private readonly options: any) { this.options.rejectUnauthorized = ${value}; }
  get() { return https.get(this.options); }${told}
}
`,
    });
    projectTest(rule, `a module of Node that is there without being required: ${what}`, {
      'app.js': `
import 'express';
export const get = () => https.get({ host: 'shop.example', rejectUnauthorized: ${value} });${told}
`,
    });
  }

  projectTest(rule, 'a module of that name that is declared', {
    'app.js': `
import 'express';
import { https } from '@shop/https';
export const get = () => https.get({ host: 'shop.example', minVersion: 'TLSv1' });
`,
  });
});
