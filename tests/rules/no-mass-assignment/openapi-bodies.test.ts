import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';
const mark = '// expect: no-mass-assignment';

describe('bodies that a route of @hono/zod-openapi describes', () => {
  const app = (request: string, read: string, end = ''): Record<string, string> => ({
    'app.ts': `import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, integer, text } from 'drizzle-orm/pg-core';
import { jsonContent } from 'openapi-helpers';
const tasks = pgTable('tasks', { id: integer().primaryKey(), name: text(), ownerId: integer() });
const db = drizzle(process.env.DATABASE_URL);
const app = new OpenAPIHono();
const create = createRoute({ path: '/tasks', method: 'post', ${request}responses: {} });
app.openapi(create, async (c) => {
  const task = ${read};
  await db.insert(tasks).values(task); ${end}
  return c.json({});
});
export default app;
`,
  });
  const json = (schema: string): string => `'application/json': { schema: ${schema} }`;
  const named = json('z.object({ name: z.string() })');
  projectTest(rule, 'by a schema that drops the rest', app(`request: { body: { content: { ${named} } } }, `, "c.req.valid('json')"));
  projectTest(rule, 'not at all', app('', 'await c.req.json()', mark));
  projectTest(rule, 'only the query', app('request: { query: z.object({ page: z.string() }) }, ', 'await c.req.json()', mark));
  projectTest(rule, 'a schema for each type of content', app(`request: { body: { content: { ${named}, 'multipart/form-data': { schema: z.object({ name: z.string() }) } } } }, `, "c.req.valid('json')"));
  projectTest(rule, 'by what nobody can see', app("request: { body: jsonContent(z.object({ name: z.string() }), 'A task') }, ", "c.req.valid('json')"));
  projectTest('no-open-schema', 'by a schema that keeps the rest', {
    'app.ts': (app(`request: { body: { content: {\n  ${json('z.looseObject({ name: z.string() })')} // expect: no-open-schema\n} } }, `, "c.req.valid('json')")['app.ts'] ?? ''),
  });
});
