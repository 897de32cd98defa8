import { describe } from 'vitest';
import { projectTest } from '../support/project-test.js';

const rule = 'no-sql-string-building';
const reported = ' // expect: no-sql-string-building';

/** An Express application with one route; `mark` stands behind the query that its handler ends in. */
function api(imports: string, chain: string, before: string, use: string, mark = ''): Record<string, string> {
  return {
    'app.ts': `
import express from 'express';
import { Pool } from 'pg';
${imports}

const pool = new Pool();
const app = express();
const columns = ['name', 'price'];

app.get('/items/:id', ${chain} async (req, res) => {
  ${before}
  res.json(await pool.query(\`SELECT * FROM items ORDER BY \${${use}}\`));${mark}
});
app.listen(3000);
`,
  };
}

describe('express-validator', () => {
  const imports = "import { body, check, param, query, validationResult } from 'express-validator';\nimport { refuse } from './refuse.js';";
  const refusing = {
    'refuse.ts': `
import { validationResult } from 'express-validator';
import type { NextFunction, Request, Response } from 'express';

export function refuse(req: Request, res: Response, next: NextFunction) {
  if (!validationResult(req).isEmpty()) { res.status(400).end(); return; }
  next();
}
`,
  };
  const read = 'if (!validationResult(req).isEmpty()) { res.status(400).end(); return; }';

  projectTest(rule, 'a fixed list, read by the handler', { ...api(imports, "query('sort').isIn(columns),", read, 'req.query.sort'), ...refusing });
  projectTest(rule, 'a fixed list, read by a middleware', { ...api(imports, "query('sort').isIn(columns), refuse,", '', 'req.query.sort'), ...refusing });
  projectTest(rule, 'a fixed list, read by nobody', { ...api(imports, "query('sort').isIn(columns),", '', 'req.query.sort', reported), ...refusing });
  projectTest(rule, 'several in a list', { ...api(imports, "[param('id').isInt(), query('sort').optional().isIn(columns)],", read, 'req.query.sort'), ...refusing });
  projectTest(rule, 'of another field', { ...api(imports, "[param('id').isInt(), query('page').optional().isIn(columns)],", read, 'req.query.sort', reported), ...refusing });
  projectTest(rule, 'of another part', { ...api(imports, "body('sort').isIn(columns),", read, 'req.query.sort', reported), ...refusing });
  projectTest(rule, 'of any part', { ...api(imports, "check('sort').isIn(columns),", read, 'req.query.sort'), ...refusing });
  projectTest(rule, 'of several fields', { ...api(imports, "query(['page', 'sort']).isInt(),", read, 'req.query.sort'), ...refusing });
  projectTest(rule, 'text', { ...api(imports, "query('sort').isString().isLength({ max: 9 }),", read, 'req.query.sort', reported), ...refusing });
  projectTest(rule, 'the contrary', { ...api(imports, "query('sort').not().isIn(columns),", read, 'req.query.sort', reported), ...refusing });
  projectTest(rule, 'a function that throws', { ...api(imports, "query('sort').custom((value) => { if (!columns.includes(value)) throw new Error('no'); return true; }),", read, 'req.query.sort'), ...refusing });
  projectTest(rule, 'a function that throws for something else', { ...api(imports, "query('sort').custom((value) => { if (value.length > 9) throw new Error('no'); return true; }),", read, 'req.query.sort', reported), ...refusing });
  projectTest(rule, 'run by the handler', { ...api(imports, '', `await query('sort').isIn(columns).run(req);\n  ${read}`, 'req.query.sort'), ...refusing });
  projectTest(rule, 'run by the handler and not read', { ...api(imports, '', "await query('sort').isIn(columns).run(req);", 'req.query.sort', reported), ...refusing });
});

describe('an element between the validator and the handler', () => {
  const between = (part: string, first: string, second: string, mark = ''): Record<string, string> => ({
    'app.ts': `
import express from 'express';
import { celebrate, Joi } from 'celebrate';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
const valid = celebrate({ query: { sort: ${part} } });

async function load(req: any, res: any, next: any) {
  res.locals.items = await pool.query(\`SELECT * FROM items ORDER BY \${req.query.sort}\`);${mark}
  next();
}

app.get('/items', ${first}, ${second}, (req, res) => { res.json(res.locals.items); });
app.get('/more', ${first}, ${second}, (req, res) => { res.json(res.locals.items); });
app.listen(3000);
`,
  });
  projectTest(rule, 'runs on what was checked', between('Joi.number()', 'valid', 'load'));
  projectTest(rule, 'runs on what was checked as text', between('Joi.string()', 'valid', 'load', reported));
  projectTest(rule, 'runs before the check', between('Joi.number()', 'load', 'valid', reported));
});

describe('celebrate', () => {
  const imports = "import { celebrate, Joi, Segments } from 'celebrate';";
  projectTest(rule, 'a fixed list', api(imports, 'celebrate({ [Segments.QUERY]: Joi.object({ sort: Joi.string().valid(...columns) }) }),', '', 'req.query.sort'));
  projectTest(rule, 'text', api(imports, 'celebrate({ [Segments.QUERY]: Joi.object({ sort: Joi.string() }) }),', '', 'req.query.sort', reported));
  projectTest(rule, 'of another part', api(imports, 'celebrate({ [Segments.BODY]: Joi.object({ sort: Joi.string().valid(...columns) }) }),', '', 'req.query.sort', reported));
  projectTest(rule, 'properties by themselves', api(imports, 'celebrate({ params: { id: Joi.number() } }),', '', 'req.params.id'));
  projectTest(rule, 'text by itself', api(imports, 'celebrate({ params: { id: Joi.string() } }),', '', 'req.params.id', reported));
});

describe('joi', () => {
  const imports = "import Joi from 'joi';";
  const schema = (part: string): string => `const schema = Joi.object({ sort: ${part} });`;
  const valid = schema('Joi.string().valid(...columns)');

  projectTest(rule, 'the value of a validation that was looked at', api(imports, '', `${valid}\n  const { error, value } = schema.validate(req.query);\n  if (error) { res.status(400).end(); return; }`, 'value.sort'));
  projectTest(rule, 'that nobody looked at', api(imports, '', `${valid}\n  const { value } = schema.validate(req.query);`, 'value.sort', reported));
  projectTest(rule, 'what went in', api(imports, '', `${valid}\n  const { error } = schema.validate(req.query);\n  if (error) throw error;`, 'req.query.sort'));
  projectTest(rule, 'what went in, as text', api(imports, '', `${schema('Joi.string().max(9).required()')}\n  const { error } = schema.validate(req.query);\n  if (error) throw error;`, 'req.query.sort', reported));
  projectTest(rule, 'a validation that throws', api(imports, '', `${valid}\n  const value = await schema.validateAsync(req.query);`, 'value.sort'));
  projectTest(rule, 'a validation that throws, of text', api(imports, '', `${schema("Joi.string().allow('')")}\n  const value = await schema.validateAsync(req.query);`, 'value.sort', reported));
  projectTest(rule, 'a closed pattern', api(imports, '', `${schema('Joi.string().pattern(/^[a-z]+$/)')}\n  const value = await schema.validateAsync(req.query);`, 'value.sort'));
  projectTest(rule, 'a pattern of keys', api(imports, '', `${schema('Joi.object().pattern(/^[a-z]+$/, Joi.string())')}\n  const value = await schema.validateAsync(req.query);`, 'value.sort.name', reported));
  projectTest(rule, 'one of several', api(imports, '', `${schema("Joi.alternatives().try(Joi.number(), Joi.valid('a'))")}\n  Joi.assert(req.query, schema);`, 'req.query.sort'));
  projectTest(rule, 'one of several, one of them text', api(imports, '', `${schema('Joi.alternatives().try(Joi.number(), Joi.string())')}\n  Joi.assert(req.query, schema);`, 'req.query.sort', reported));

  const middleware = (rest: string): Record<string, string> => ({
    'validate.ts': `
import Joi from 'joi';
import { pick } from './pick.js';

export const validate = (schema: Record<string, unknown>) => (req: any, res: any, next: any) => {
  const valid = pick(schema, ['params', 'query', 'body']);
  const object = pick(req, Object.keys(valid));
  const { value, error } = Joi.compile(valid).prefs({ errors: { label: 'key' } }).validate(object);
  ${rest}
};
`,
    'pick.ts': `
export const pick = (object: any, keys: string[]) =>
  keys.reduce((all: any, key) => {
    if (object && Object.prototype.hasOwnProperty.call(object, key)) all[key] = object[key];
    return all;
  }, {});
`,
  });
  const validated = "import Joi from 'joi';\nimport { validate } from './validate.js';";
  const refusing = "if (error) { return next(new Error('bad')); }\n  Object.assign(req, value);\n  return next();";
  projectTest(rule, 'a middleware that picks the parts', { ...api(validated, 'validate({ query: Joi.object().keys({ sort: Joi.string().valid(...columns) }) }),', '', 'req.query.sort'), ...middleware(refusing) });
  projectTest(rule, 'a middleware that picks the parts, of text', { ...api(validated, 'validate({ query: Joi.object().keys({ sort: Joi.string() }) }),', '', 'req.query.sort', reported), ...middleware(refusing) });
  projectTest(rule, 'a middleware that goes on in any case', { ...api(validated, 'validate({ query: Joi.object().keys({ sort: Joi.string().valid(...columns) }) }),', '', 'req.query.sort', reported), ...middleware('console.log(error, value);\n  return next();') });
  projectTest(rule, 'a middleware that hands on the error', { ...api(validated, 'validate({ query: Joi.object().keys({ sort: Joi.string().valid(...columns) }) }),', '', 'req.query.sort'), ...middleware('next(error);') });
});
