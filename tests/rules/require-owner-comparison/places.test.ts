import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (filter: string): string => `import express from 'express';
import passport from 'passport';
import mongoose from 'mongoose';
const Basket = mongoose.model('Basket', new mongoose.Schema({ userId: String, items: [String] }));
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/baskets/:id', async (req, res) => {
  res.json(await Basket.findOne(${filter}));
});`;

ruleTester.run('require-owner-comparison', rules['require-owner-comparison'], {
  valid: [{ name: 'the safe twin', filename: inFile('app.ts'), code: code('{ _id: req.params.id, userId: req.user.id }') }],
  invalid: [
    {
      name: 'the report stands on the call',
      filename: inFile('app.ts'),
      code: code('{ _id: req.params.id }'),
      errors: [{ messageId: 'column', data: { route: 'GET /baskets/:id', does: 'reads', model: 'Basket', source: 'req.params.id', owner: 'userId' }, line: 8, column: 18, endLine: 8, endColumn: 56 }],
    },
  ],
});
