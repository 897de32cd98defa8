import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';

/** Queries of Objection, put together in several steps. */
const queries: readonly (readonly [what: string, query: string, isTold: boolean])[] = [
  ['found, then changed', 'await User.query().findById(req.params.id).patch(req.body);', true],
  ['found, then changed by what is listed', 'await User.query().findById(req.params.id).patch({ name: req.body.name });', false],
  ['changed, then bounded', 'await User.query().patch(req.body).where("id", req.params.id).returning("*");', true],
  ['loaded, then changed', 'const user = await User.query().findById(req.params.id).throwIfNotFound(); await user.$query().patch(req.body);', true],
];

describe.each(queries)('%s', (_, query, isTold) => {
  projectTest(rule, 'Objection', {
    'app.js': `
const express = require('express');
const { Model } = require('objection');
class User extends Model { static get tableName() { return 'users'; } }
const app = express();
app.use(express.json());
app.patch('/users/:id', async (req, res) => { ${query} res.sendStatus(204); });${isTold ? ' // expect: no-mass-assignment' : ''}
app.listen(3000);
`,
  });
});
