import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const mark = ` // expect: ${rule}`;

describe('Objection: classes that say which fields they are stored with', () => {
  const app = (members: string, expected = mark, read = 'User.query().findById(String(req.query.id))'): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const { Model } = require('objection');
class Base extends Model { static get modelPaths() { return [__dirname]; } }
class User extends Base { ${members} }
const app = express();
app.get('/', async (req, res) => {
  res.json(await ${read});${expected}
});
app.listen(3000);
`,
  });
  const properties = (names: string): string => `{ type: 'object', properties: { ${names} } }`;
  const secret = properties("name: { type: 'string' }, password: { type: 'string' }");

  projectTest(rule, 'in a member', app(`static jsonSchema = ${secret};`));
  projectTest(rule, 'by a getter', app(`static get jsonSchema() { return ${secret}; }`));
  projectTest(rule, 'without secrets', app(`static jsonSchema = ${properties("name: { type: 'string' }")};`, ''));
  projectTest(rule, 'that also say how they are sent', app(`static jsonSchema = ${secret}; $formatJson(json) { const { password, ...rest } = super.$formatJson(json); return rest; }`, ''));
  projectTest(rule, 'of which some are read', app(`static jsonSchema = ${secret};`, '', "User.query().findById(String(req.query.id)).select('name')"));
  projectTest(rule, 'that say nothing', app("static get tableName() { return 'users'; }", ''));
});
