import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unsafe-archive-extraction';

const importer = (version: string): Readonly<Record<string, string>> => ({
  'package.json': JSON.stringify({ name: 'importer', dependencies: { express: '^4.21.0', 'adm-zip': version } }),
  'importer.js': `
import AdmZip from 'adm-zip';
import express from 'express';

const app = express();
app.post('/import', (req, res) => {
  new AdmZip(req.body).extractAllTo('/data', true);${version === '0.4.7' ? ' // expect: no-unsafe-archive-extraction' : ''}
  res.sendStatus(204);
});
`,
});

describe('packages that write by themselves', () => {
  projectTest(rule, 'a version that follows every name', importer('0.4.7'));
  projectTest(rule, 'a version that stays in the folder', importer('0.5.16'));
});

/** What `tar` is told about names, and whether it then follows them out of the folder. */
const told: readonly (readonly [options: string, isTold: boolean])[] = [
  ["{ file: req.file.path, cwd: '/data', preservePaths: true }", true],
  ["{ f: req.file.path, C: '/data', P: true }", true],
  ["{ file: req.file.path, cwd: '/data', preservePaths: false }", false],
  ["{ file: req.file.path, cwd: '/data' }", false],
  ["{ file: '/seeds/rates.tar', cwd: '/data', preservePaths: true }", false],
];

describe.each(told)('tar.x(%s)', (options, isTold) => {
  projectTest(rule, 'an upload', {
    'importer.js': `
import express from 'express';
import multer from 'multer';
import * as tar from 'tar';

const app = express();
app.post('/import', multer({ dest: '/tmp/uploads' }).single('archive'), async (req, res) => {
  await tar.x(${options});${isTold ? ' // expect: no-unsafe-archive-extraction' : ''}
  res.sendStatus(204);
});
`,
  });
});
