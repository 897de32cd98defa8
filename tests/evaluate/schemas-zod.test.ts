import { describe } from 'vitest';
import { projectTest } from '../support/project-test.js';

const rule = 'no-sql-string-building';

/** An Express application whose handler ends in a query by `column`; `mark` stands behind that query. */
function api(schema: string, body: string, column: string, mark = ''): Record<string, string> {
  return {
    'app.ts': `
import express from 'express';
import { Pool } from 'pg';
import { schema } from './schema.js';

const pool = new Pool();
const app = express();

app.get('/items', async (req, res) => {
  ${body}
  res.json(await pool.query(\`SELECT * FROM items ORDER BY \${${column}}\`));${mark}
});
app.listen(3000);
`,
    'schema.ts': `
import { z } from 'zod';

const columns = ['name', 'price'] as const;
export const schema = ${schema};
`,
  };
}

const parsed = 'const query = schema.parse(req.query);';
const reported = ' // expect: no-sql-string-building';

describe('a property that came out of parse', () => {
  for (const [title, part] of [
    ['a member of a list', 'z.enum(columns)'],
    ['a member of a list, optional, with a default', "z.enum(columns).optional().default('name')"],
    ['a member of a list, or what stands for anything else', "z.enum(columns).catch('name')"],
    ['a member of a list, or what a function puts in its place', "z.enum(columns).catch(() => 'name')"],
    ['a number', 'z.coerce.number().int().min(1)'],
    ['a uuid as a format of text', 'z.string().uuid()'],
    ['a uuid by itself', 'z.uuid()'],
    ['text of a closed pattern', 'z.string().regex(/^[a-z_]+$/)'],
    ['one of some literals', "z.union([z.literal('a'), z.literal('b')])"],
    ['one literal or the other', "z.literal('a').or(z.literal('b'))"],
    ['text turned into a number', 'z.string().transform(Number)'],
    ['text turned into a number by a function', 'z.string().transform((text) => Number(text))'],
    ['text piped into a number', 'z.string().pipe(z.coerce.number())'],
    ['text tested against a list', 'z.string().refine((text) => columns.includes(text))'],
  ] as const) {
    projectTest(rule, `${title} is clear`, api(`z.object({ sort: ${part} })`, parsed, 'query.sort'));
  }

  for (const [title, part] of [
    ['text', 'z.string().min(1).max(20)'],
    ['text, or what a function puts in its place', "z.string().catch(() => 'name')"],
    ['anything', 'z.any()'],
    ['an address', 'z.string().email()'],
    ['text of a pattern that is open at one end', 'z.string().regex(/^[a-z_]+/)'],
    ['text of a pattern that anchors one alternative only', 'z.string().regex(/^asc|desc$/)'],
    ['a literal or text', "z.union([z.literal('a'), z.string()])"],
    ['text turned into other text', 'z.string().transform((text) => text.trim())'],
    ['text tested for its length', 'z.string().refine((text) => text.length > 1)'],
    ['a uuid or text', 'z.string().uuid().or(z.string())'],
  ] as const) {
    projectTest(rule, `${title} is not`, api(`z.object({ sort: ${part} })`, parsed, 'query.sort', reported), { says: ['req.query.sort'] });
  }
});

describe('the shape of an object', () => {
  projectTest(rule, 'what is not listed does not come out', api('z.object({ sort: z.enum(columns) })', parsed, '(query as any).other'));
  projectTest(rule, 'unless it passes through', api('z.object({ sort: z.enum(columns) }).passthrough()', parsed, '(query as any).other', reported));
  projectTest(rule, 'a nested object', api('z.object({ order: z.object({ by: z.enum(columns) }) })', parsed, 'query.order.by'));
  projectTest(rule, 'a nested object with text', api('z.object({ order: z.object({ by: z.string() }) })', parsed, 'query.order.by', reported));
  projectTest(rule, 'elements of a list', api('z.object({ by: z.array(z.enum(columns)) })', parsed, 'query.by.join()'));
  projectTest(rule, 'elements of a list of text', api('z.object({ by: z.array(z.string()) })', parsed, 'query.by.join()', reported));
  projectTest(rule, 'an extended object', api('z.object({ page: z.coerce.number() }).extend({ sort: z.enum(columns) })', parsed, 'query.sort'));
  projectTest(rule, 'an object extended over a good property', api('z.object({ sort: z.enum(columns) }).extend({ sort: z.string() })', parsed, 'query.sort', reported));
  const shared = { 'base.ts': "import { z } from 'zod';\nexport const base = z.string();\nexport const id = base.uuid();\n" };
  projectTest(rule, 'a schema made from another', { ...api("z.object({ sort: id });\nimport { id } from './base.js'", parsed, 'query.sort'), ...shared });
  projectTest(rule, 'does not change that other', { ...api("z.object({ sort: base });\nimport { base } from './base.js'", parsed, 'query.sort', reported), ...shared });
});

describe('the data that went in', () => {
  projectTest(rule, 'is clear once it was parsed', api('z.object({ sort: z.enum(columns) })', 'schema.parse(req.query);', 'req.query.sort'));
  projectTest(rule, 'is not where another property was', api('z.object({ page: z.enum(columns) })', 'schema.parse(req.query);', 'req.query.sort', reported));
  projectTest(rule, 'is not when it was only coerced', api('z.object({ sort: z.coerce.boolean() })', 'schema.parse(req.query);', 'req.query.sort', reported));
  projectTest(rule, 'is not when a failure is caught', api('z.object({ sort: z.enum(columns) })', 'try { schema.parse(req.query); } catch { console.log(1); }', 'req.query.sort', reported));
  projectTest(rule, 'is clear where a safe parse succeeded', api('z.object({ sort: z.enum(columns) })', 'const found = schema.safeParse(req.query);\n  if (!found.success) { res.status(400).end(); return; }', 'req.query.sort'));
  projectTest(rule, 'is clear where a safe parse has no error', api('z.object({ sort: z.enum(columns) })', 'const { error } = schema.safeParse(req.query);\n  if (error !== undefined) { res.status(400).end(); return; }', 'req.query.sort'));
  projectTest(rule, 'is not where nobody looked', api('z.object({ sort: z.enum(columns) })', 'schema.safeParse(req.query);', 'req.query.sort', reported));
  projectTest(rule, 'is not where a safe parse failed', api('z.object({ sort: z.enum(columns) })', 'const found = schema.safeParse(req.query);\n  if (found.success) { res.end(); return; }', 'req.query.sort', reported));
});

describe('the result of a safe parse', () => {
  projectTest(rule, 'is clear by property', api('z.object({ sort: z.enum(columns) })', 'const found = schema.safeParse(req.query);\n  if (!found.success) { res.status(400).end(); return; }', 'found.data.sort'));
  projectTest(rule, 'is not where the property is text', api('z.object({ sort: z.string() })', 'const found = schema.safeParse(req.query);\n  if (!found.success) { res.status(400).end(); return; }', 'found.data.sort', reported), { says: ['req.query.sort'] });
});

describe('a middleware that parses', () => {
  const files = (schema: string, middleware: string, use: string, mark = ''): Record<string, string> => ({
    'app.ts': `
import express from 'express';
import { Pool } from 'pg';
import { z } from 'zod';
import { validate, validateQuery } from './validate.js';

const pool = new Pool();
const app = express();
const columns = ['name', 'price'] as const;

app.get('/first', validateQuery(z.object({ other: z.string() })), (req, res) => { res.end(); });
app.get('/items', ${schema}, async (req, res) => {
  res.json(await pool.query(\`SELECT * FROM items ORDER BY \${${use}}\`));${mark}
});
app.listen(3000);
`,
    'validate.ts': `
import type { NextFunction, Request, Response } from 'express';
import type { ZodType } from 'zod';

export function validate(part: 'query' | 'body', schema: ZodType) {
  return (req: Request, res: Response, next: NextFunction) => {
    ${middleware}
  };
}

export const validateQuery = (schema: ZodType) => validate('query', schema);
`,
  });
  const safe = "const found = schema.safeParse(req[part]);\n    if (!found.success) { next(new Error('bad')); return; }\n    next();";

  projectTest(rule, 'clears for the handler', files("validate('query', z.object({ sort: z.enum(columns) }))", 'schema.parse(req[part]);\n    next();', 'req.query.sort'));
  projectTest(rule, 'clears what its schema says', files("validate('query', z.object({ sort: z.string() }))", 'schema.parse(req[part]);\n    next();', 'req.query.sort', reported));
  projectTest(rule, 'clears the part it parses', files("validate('body', z.object({ sort: z.enum(columns) }))", 'schema.parse(req[part]);\n    next();', 'req.query.sort', reported));
  projectTest(rule, 'that looks at the verdict', files('validateQuery(z.object({ sort: z.enum(columns) }))', safe, 'req.query.sort'));
  projectTest(rule, 'made twice by one helper', files('validateQuery(z.object({ sort: z.string() }))', safe, 'req.query.sort', reported));
  projectTest(rule, 'that goes on in any case', files('validateQuery(z.object({ sort: z.enum(columns) }))', 'schema.safeParse(req[part]);\n    next();', 'req.query.sort', reported));
  projectTest(rule, 'that replaces the part', files('validateQuery(z.object({ sort: z.coerce.number() }))', 'req.query = schema.parse(req.query) as any;\n    next();', 'req.query.sort'));
  projectTest(rule, 'that replaces the part by text', files('validateQuery(z.object({ sort: z.string() }))', 'req.query = schema.parse(req.query) as any;\n    next();', 'req.query.sort', reported));
});

describe('a schema, or one in its place', () => {
  const read = (schema: string): string => `const route = { query: ${schema} }; const query = (route.query ?? z.any()).parse(req.query);`;
  const zod = (files: Record<string, string>): Record<string, string> => ({ ...files, 'app.ts': `import { z } from 'zod';\n${files['app.ts'] ?? ''}` });
  projectTest(rule, 'which is there', zod(api("z.object({ sort: z.enum(columns) })", read('schema'), 'query.sort')));
  projectTest(rule, 'which lets any text pass', zod(api('z.object({ sort: z.string() })', read('schema'), 'query.sort', reported)));
});
