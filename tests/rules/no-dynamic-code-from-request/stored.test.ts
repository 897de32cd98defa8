import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-dynamic-code-from-request';

describe('what callers wrote into stored records', () => {
  const formula = (read: string): Readonly<Record<string, string>> => ({ 'app.js': `
const express = require('express');
const mongoose = require('mongoose');

const Sheet = mongoose.model('Sheet', new mongoose.Schema({ formula: String }));
const app = express();
app.use(express.json());
app.post('/sheets', async (req, res) => {
  await Sheet.create({ formula: req.body.formula });
  res.end();
});
app.get('/sheets/:id', async (req, res) => {
  const sheet = await Sheet.findById(String(req.params.id));
  ${read}
});
app.listen(3000);
` });
  const compile = "const ejs = require('ejs');\n  res.send(ejs.render(sheet.formula));";

  projectTest(rule, 'and is run', formula('res.json({ result: eval(sheet.formula) }); // expect: no-dynamic-code-from-request'), { says: ['Stored Sheet.formula, which a client wrote (req.body.formula, app.js:9)'] });
  projectTest(rule, 'and is parsed', formula('res.json({ result: JSON.parse(sheet.formula) });'));
  projectTest(rule, 'and is a template', formula(`${compile} // expect: no-dynamic-code-from-request`), { options: { 'no-dynamic-code-from-request': { stored: true } } });
  projectTest(rule, 'and is a template, where nobody asked', formula(compile));
});
