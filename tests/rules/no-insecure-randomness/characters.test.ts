import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-randomness';
const mark = ' // expect: no-insecure-randomness';

const app = (list: string, pick: string, reported = ''): Readonly<Record<string, string>> => ({
  'app.js': `
const { randomInt } = require('crypto');
const app = require('express')();
const all = ${list};
app.get('/', (req, res) => {
  let token = '';
  for (let at = 0; at < 16; at += 1) token += all[${pick}];${reported}
  res.json({ token });
});
app.listen(1);
`,
});

describe('characters out of a list', () => {
  projectTest(rule, 'by a number that can be predicted', app("'abcdef0123456789'.split('')", 'Math.floor(Math.random() * all.length)', mark));
  projectTest(rule, 'by one that cannot', app("'abcdef0123456789'.split('')", 'randomInt(all.length)'));
  projectTest(rule, 'by their place', app("['a', 'b', 'c']", 'at % 3'));
});
