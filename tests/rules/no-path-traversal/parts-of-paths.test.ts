import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';
const mark = ' // expect: no-path-traversal';

/** A route that reads a file below a folder of its own, behind a test of the parts of its path. */
const app = (test: string, reported = ''): Record<string, string> => ({
  'app.js': `import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const app = express();
app.get('/file', (req, res) => {
  const name = String(req.query.name);
  ${test}
  res.send(fs.readFileSync(path.join('/srv/files', name)));${reported}
});
app.listen(1);
`,
});
const refuse = 'return res.status(400).end();';

describe('the parts of a path, one after the other', () => {
  projectTest(rule, 'none is the folder above', app(`for (const part of name.split('/')) if (part === '..') ${refuse}`));
  projectTest(rule, 'none is another folder', app(`for (const part of name.split('/')) if (part === 'etc') ${refuse}`, mark));
  projectTest(rule, 'it is only written down', app("for (const part of name.split('/')) if (part === '..') console.log(name);", mark));
  projectTest(rule, 'the first ends the loop', app(`for (const part of name.split('/')) { if (part === '..') ${refuse} break; }`, mark));
  projectTest(rule, 'parts between commas', app(`for (const part of name.split(',')) if (part === '..') ${refuse}`, mark));
  projectTest(rule, 'an error is thrown, what is right goes on', app("for (const part of name.split(path.sep)) { if (part !== '..') continue; throw new Error('outside'); }"));
  projectTest(rule, 'by index', app(`const parts = name.split('/'); for (let i = 0; i < parts.length; i += 1) { if (parts[i] === '..') ${refuse} }`));
  projectTest(rule, 'by index, another name', app(`const parts = name.split('/'); for (let i = 0; i < parts.length; i += 1) { if (parts[i] === 'etc') ${refuse} }`, mark));
  projectTest(rule, 'as a list', app(`if (name.split('/').includes('..')) ${refuse}`));
  projectTest(rule, 'as a list of others', app(`if (name.split('/').includes('etc')) ${refuse}`, mark));
  projectTest(rule, 'some of them', app(`if (name.split(/[\\\\/]/).some((part) => part === '..')) ${refuse}`));
  projectTest(rule, 'some of them are empty', app(`if (name.split(/[\\\\/]/).some((part) => part === '')) ${refuse}`, mark));
  projectTest(rule, 'every one of them', app(`if (!name.split('/').every((part) => part !== '..' && part !== '')) ${refuse}`));
  const helper = (test: string): string => `const isInside = (text) => { for (const part of text.split('/')) { if (${test}) return false; } return true; }; if (!isInside(name)) ${refuse}`;
  projectTest(rule, 'in a function', app(helper("part === '..' || part === '.'")));
  projectTest(rule, 'in a function that looks for something else', app(helper("part === ''"), mark));
});

describe('what every element of a list has passed', () => {
  const sorted = (loop: string, reported = ''): Record<string, string> => ({
    'app.js': `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const app = express();
app.post('/rows', express.json(), async (req, res) => {
  const text = String(req.body.columns);
  ${loop}
  res.json((await pool.query(\`SELECT \${text} FROM items\`)).rows);${reported}
});
app.listen(1);
`,
  });
  const sql = 'no-sql-string-building';
  projectTest(sql, 'each is one of a list', sorted(`for (const column of text.split(',')) if (!['name', 'price'].includes(column)) ${refuse}`));
  projectTest(sql, 'none is one of them', sorted(`for (const column of text.split(',')) if (column === 'id') ${refuse}`, ' // expect: no-sql-string-building'));
});
