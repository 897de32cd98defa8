import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const handler = (argument: string): string => `import express from 'express';
import { exec } from 'node:child_process';
express().post('/u', async () => { const answer = await (await fetch('https://api.tools.io/latest')).json(); exec(${argument}); });`;

ruleTester.run('no-unvalidated-upstream-data', rules['no-unvalidated-upstream-data'], {
  valid: [{ name: 'a fixed command', filename: inFile('u.ts'), code: handler("'update'") }],
  invalid: [
    { name: 'the report stands on the argument', filename: inFile('u.ts'), code: handler("'get ' + answer.tag"), errors: [{ messageId: 'flow', data: { path: 'fetch().tag (u.ts:3)', part: 'a command' }, line: 3, column: 115, endLine: 3, endColumn: 134 }] },
    { name: 'in plain JavaScript', filename: inFile('u.js'), code: handler("'get ' + answer.tag"), errors: [{ messageId: 'flow', data: { path: 'fetch().tag (u.js:3)', part: 'a command' }, line: 3, column: 115, endLine: 3, endColumn: 134 }] },
  ],
});
