import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-disabled-tls-verification';

describe('options that a class has from the class it extends', () => {
  const app = (given: string, mark = ''): Record<string, string> => ({
    'app.ts': `import https from 'node:https';
import express from 'express';
express().listen(3000);
class Options {
  static tls() { return { rejectUnauthorized: false }; } ${mark}
  static checked() { return { rejectUnauthorized: true }; } tls() { return { rejectUnauthorized: true }; }
}
class Ours extends Options { static tls() { return ${given}; } }
export const agent = new https.Agent(Ours.tls());
`,
  });
  projectTest(rule, 'by a static method, over super', app('super.tls()', '// expect: no-disabled-tls-verification'));
  projectTest(rule, 'those of another one', app('super.checked()'));
});
