import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';
const mark = ` // expect: ${rule}`;

const app = (imports: string, check: string, marked = ''): Record<string, string> => ({
  'settings.ts': `${imports}\n${check}\nexport const secret = process.env.JWT_SECRET || 'dev';${marked}`,
  'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { secret } from './settings.js';
const app = express();
app.post('/a', (req, res) => res.json({ token: jwt.sign({ sub: 1 }, secret, { expiresIn: '1h' }) }));`,
});

/** What asks for the variable, what lets it be absent, and how the object of them is asked about. */
const schemas: readonly (readonly [string, string, readonly string[], readonly string[], readonly ((schema: string) => string)[]])[] = [
  ['zod', "import { z } from 'zod';", ['z.string()', 'z.string().min(32)', 'z.string().nullable()'], ["z.string().default('x')", 'z.string().min(9).optional()', 'z.optional(z.string())'], [
    (field) => `z.object({ PORT: z.coerce.number(), JWT_SECRET: ${field} }).parse(process.env);`,
    (field) => `const env = z.object({ JWT_SECRET: ${field} }).safeParse(process.env);\nif (!env.success) throw new Error('not configured');`,
    (field) => `z.object({ key: ${field} }).parse({ key: process.env.JWT_SECRET });`,
  ]],
  ['joi', "import Joi from 'joi';", ['Joi.string().required()', 'Joi.string().min(32).required()'], ['Joi.string()', "Joi.string().default('x')"], [
    (field) => `const { error } = Joi.object({ JWT_SECRET: ${field} }).unknown().validate(process.env);\nif (error) { console.error(error); process.exit(1); }`,
    (field) => `Joi.attempt(process.env, Joi.object({ JWT_SECRET: ${field} }).unknown());`,
  ]],
  ['yup', "import * as yup from 'yup';", ['yup.string().required()'], ['yup.string()'], [(field) => `yup.object({ JWT_SECRET: ${field} }).validateSync(process.env);`]],
  ['valibot', "import * as v from 'valibot';", ['v.string()', 'v.pipe(v.string(), v.minLength(32))'], ['v.optional(v.string())', "v.fallback(v.string(), 'x')"], [(field) => `v.parse(v.object({ JWT_SECRET: ${field} }), process.env);`]],
  ['envalid', "import { cleanEnv, str } from 'envalid';", ['str()', "str({ desc: 'for tokens' })"], ["str({ default: 'x' })"], [(field) => `cleanEnv(process.env, { JWT_SECRET: ${field} });`]],
  ['t3-env', "import { createEnv } from '@t3-oss/env-core';\nimport { z } from 'zod';", ['z.string()'], ['z.string().optional()'], [(field) => `createEnv({ server: { JWT_SECRET: ${field} }, runtimeEnv: process.env });`]],
  ['@nestjs/config', "import { ConfigModule } from '@nestjs/config';\nimport * as Joi from 'joi';", ['Joi.string().required()'], ['Joi.string()'], [(field) => `ConfigModule.forRoot({ isGlobal: true, validationSchema: Joi.object({ JWT_SECRET: ${field} }) });`]],
];

describe.each(schemas)('variables that %s asks for', (_name, imports, needed, absent, forms) => {
  for (const form of forms) {
    for (const field of needed) projectTest(rule, form(field), app(imports, form(field)));
    for (const field of absent) projectTest(rule, form(field), app(imports, form(field), mark));
    for (const [field] of [needed]) projectTest(rule, `another: ${form(field ?? '')}`, app(imports, form(field ?? '').replaceAll('JWT_SECRET', 'OTHER'), mark));
  }
});

describe('a schema that stops nothing', () => {
  projectTest(rule, 'where what it says is only written down', app("import { z } from 'zod';", "const env = z.object({ JWT_SECRET: z.string() }).safeParse(process.env);\nif (!env.success) console.warn('not configured');", mark));
  projectTest(rule, 'in a function that nothing calls', app("import { z } from 'zod';", 'export const check = () => z.object({ JWT_SECRET: z.string() }).parse(process.env);', mark));
});
