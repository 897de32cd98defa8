import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-command-injection';

/** Forms that a handler reads by itself; `text` is a field of theirs. */
const parsers: readonly (readonly [what: string, read: (then: (text: string) => string) => string])[] = [
  ['formidable', (then) => `new (require('formidable').IncomingForm)().parse(req, (error, fields, files) => { ${then('fields.name')} });`],
  ['formidable, made by a call', (then) => `require('formidable')({ multiples: true }).parse(req, (error, fields) => { ${then('fields.name')} });`],
  ['multiparty', (then) => `new (require('multiparty').Form)().parse(req, (error, fields) => { ${then('fields.name')} });`],
  ['busboy', (then) => `const busboy = require('busboy')({ headers: req.headers }); busboy.on('field', (name, value) => { ${then('value')} }); req.pipe(busboy);`],
];

describe.each(parsers)('%s', (_, read) => {
  const app = (line: string): string => `
const { execFile, exec } = require('child_process');
require('express')().post('/', (req, res) => {
  ${line}
  res.end();
});
`;
  projectTest(rule, 'a command', { 'app.cjs': app(`${read((text) => `exec('convert ' + ${text});`)} // expect: ${rule}`) });
  projectTest(rule, 'an argument', { 'app.cjs': app(read((text) => `execFile('convert', [${text}]);`)) });
});
