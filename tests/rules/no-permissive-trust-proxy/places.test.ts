import { describe } from 'vitest';
import { rules } from '../../../src/rules.js';
import { projectTest } from '../../support/project-test.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-permissive-trust-proxy', rules['no-permissive-trust-proxy'], {
  valid: [
    {
      name: 'one proxy',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().set('trust proxy', 1);`,
    },
  ],
  invalid: [
    {
      name: 'the value is reported',
      filename: inFile('app.ts'),
      code: `import express from 'express';
express().set('trust proxy', true);`,
      errors: [{ messageId: 'all', line: 2, column: 30, endLine: 2, endColumn: 34, suggestions: [{ messageId: 'one', output: `import express from 'express';
express().set('trust proxy', 1);` }] }],
    },
  ],
});

describe('Koa, after the application was made', () => {
  for (const [set, isTold] of [['app.proxy = true;', true], ['app.proxy = false;', false], ["app.proxy = process.env.PROXY === '1';", false]] as const) {
    projectTest('no-permissive-trust-proxy', set, {
      'app.js': `
import Koa from 'koa';
import Router from '@koa/router';

const router = new Router();
router.get('/', (ctx) => { ctx.body = ctx.ip; });
const app = new Koa();
${set}${isTold ? ' // expect: no-permissive-trust-proxy' : ''}
app.use(router.routes());
`,
    });
  }
});
