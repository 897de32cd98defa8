import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('no-unsafe-archive-extraction', rules['no-unsafe-archive-extraction'], {
  valid: [
    {
      name: 'the last name of an entry',
      filename: inFile('unpack.ts'),
      code: `import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import AdmZip from 'adm-zip';
import express from 'express';
express().post('/', (req, res) => new AdmZip(req.body).getEntries().forEach((entry) => writeFileSync('/data/' + basename(entry.entryName), '')));`,
    },
  ],
  invalid: [
    {
      name: 'the report stands on the path',
      filename: inFile('unpack.ts'),
      code: `import { writeFileSync } from 'node:fs';
import AdmZip from 'adm-zip';
import express from 'express';
express().post('/', (req, res) => new AdmZip(req.body).getEntries().forEach((entry) => writeFileSync('/data/' + entry.entryName, '')));`,
      errors: [{ messageId: 'flow', data: { path: '….getEntries()[].entryName (unpack.ts:4)' }, line: 4, column: 102, endLine: 4, endColumn: 128 }],
    },
  ],
});
