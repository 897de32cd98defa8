import { describe } from 'vitest';
import { projectTest } from '../support/project-test.js';

const rule = 'no-sql-string-building';
const reported = ' // expect: no-sql-string-building';

/** An Express handler that ends in a query by `use`; `mark` stands behind that query. */
function api(imports: string, body: string, use: string, mark = ''): Record<string, string> {
  return {
    'app.ts': `
import express from 'express';
import { Pool } from 'pg';
${imports}

const pool = new Pool();
const app = express();

app.get('/items', async (req, res) => {
  ${body}
  res.json(await pool.query(\`SELECT * FROM items ORDER BY \${${use}}\`));${mark}
});
app.listen(3000);
`,
  };
}

describe('yup', () => {
  const imports = "import * as yup from 'yup';";
  const read = (part: string): string => `const query = await yup.object({ sort: ${part} }).validate(req.query);`;
  projectTest(rule, 'a member of a list', api(imports, read("yup.string().oneOf(['a', 'b']).required()"), 'query.sort'));
  projectTest(rule, 'text', api(imports, read('yup.string().required()'), 'query.sort', reported));
  projectTest(rule, 'text of a closed pattern', api(imports, read('yup.string().matches(/^[a-z]+$/)'), 'query.sort'));
  projectTest(rule, 'what is not listed stays', api(imports, read('yup.number()'), '(query as any).other', reported));
  projectTest(rule, 'a number in another part', api(imports, read('yup.number()'), 'req.query.sort'));
  projectTest(rule, 'a test that answers', api(imports, `if (!(await yup.object({ sort: yup.number() }).isValid(req.query))) { res.end(); return; }`, 'req.query.sort'));
  projectTest(rule, 'a test that nobody reads', api(imports, `await yup.object({ sort: yup.number() }).isValid(req.query);`, 'req.query.sort', reported));
});

describe('valibot', () => {
  const imports = "import * as v from 'valibot';";
  const read = (part: string): string => `const query = v.parse(v.object({ sort: ${part} }), req.query);`;
  projectTest(rule, 'a member of a list', api(imports, read("v.optional(v.picklist(['a', 'b']))"), 'query.sort'));
  projectTest(rule, 'text', api(imports, read('v.optional(v.string())'), 'query.sort', reported));
  projectTest(rule, 'a pipe with a uuid', api(imports, read('v.pipe(v.string(), v.uuid())'), 'query.sort'));
  projectTest(rule, 'a pipe with a length', api(imports, read('v.pipe(v.string(), v.maxLength(9))'), 'query.sort', reported));
  projectTest(rule, 'a pipe into a number', api(imports, read('v.pipe(v.string(), v.transform(Number))'), 'query.sort'));
  projectTest(rule, 'a safe parse that was looked at', api(imports, "const found = v.safeParse(v.object({ sort: v.picklist(['a']) }), req.query);\n  if (!found.success) { res.end(); return; }", 'found.output.sort'));
  projectTest(rule, 'a safe parse that was not', api(imports, "const found = v.safeParse(v.object({ sort: v.picklist(['a']) }), req.query);", 'found.output.sort', reported));
  projectTest(rule, 'a test', api(imports, "if (!v.is(v.object({ sort: v.picklist(['a']) }), req.query)) { res.end(); return; }", 'req.query.sort'));
  projectTest(rule, 'a test of text', api(imports, 'if (!v.is(v.object({ sort: v.string() }), req.query)) { res.end(); return; }', 'req.query.sort', reported));
});

describe('ajv', () => {
  const imports = "import Ajv from 'ajv';\n\nconst ajv = new Ajv();";
  const schema = (sort: string): string => `const validate = ajv.compile({ type: 'object', properties: { sort: ${sort} } });`;
  projectTest(rule, 'a compiled test', api(`${imports}\n${schema("{ enum: ['a', 'b'] }")}`, 'if (!validate(req.query)) { res.end(); return; }', 'req.query.sort'));
  projectTest(rule, 'a compiled test of text', api(`${imports}\n${schema("{ type: 'string' }")}`, 'if (!validate(req.query)) { res.end(); return; }', 'req.query.sort', reported));
  projectTest(rule, 'a compiled test kept in a variable', api(`${imports}\n${schema("{ enum: ['a', 'b'] }")}`, 'const isValid = validate(req.query);\n  if (!isValid) { res.end(); return; }', 'req.query.sort'));
  projectTest(rule, 'a compiled test that nobody reads', api(`${imports}\n${schema("{ enum: ['a', 'b'] }")}`, 'validate(req.query);', 'req.query.sort', reported));
});

describe('TypeBox by itself', () => {
  const imports = "import { Type } from '@sinclair/typebox';\nimport { Value } from '@sinclair/typebox/value';\nimport { TypeCompiler } from '@sinclair/typebox/compiler';";
  const schema = (part: string): string => `const schema = Type.Object({ sort: ${part} });`;
  projectTest(rule, 'a parse', api(imports, `${schema("Type.Literal('a')")}\n  const query = Value.Parse(schema, req.query);`, 'query.sort'));
  projectTest(rule, 'a parse of text', api(imports, `${schema('Type.String()')}\n  const query = Value.Parse(schema, req.query);`, 'query.sort', reported));
  projectTest(rule, 'a test', api(imports, `${schema('Type.Integer()')}\n  if (!Value.Check(schema, req.query)) { res.end(); return; }`, 'req.query.sort'));
  projectTest(rule, 'a test of text', api(imports, `${schema('Type.String()')}\n  if (!Value.Check(schema, req.query)) { res.end(); return; }`, 'req.query.sort', reported));
  projectTest(rule, 'a compiled test', api(imports, `${schema('Type.Integer()')}\n  if (!TypeCompiler.Compile(schema).Check(req.query)) { res.end(); return; }`, 'req.query.sort'));
  projectTest(rule, 'a compiled test of text', api(imports, `${schema('Type.String()')}\n  if (!TypeCompiler.Compile(schema).Check(req.query)) { res.end(); return; }`, 'req.query.sort', reported));
});

describe('what is read of the query', () => {
  const imports = "import { z } from 'zod';";
  const read = 'const query = z.object({ password: z.string() }).parse(req.query); // expect: no-credentials-in-url\n  res.json({ length: query.password.length });';
  projectTest('no-credentials-in-url', 'is known by the schema', api(imports, read, '1'));
  projectTest('no-credentials-in-url', 'of the body it may be a credential', api(imports, 'const query = z.object({ password: z.string() }).parse(req.body);\n  res.json({ length: query.password.length });', '1'));
});
