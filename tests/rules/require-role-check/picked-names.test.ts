import { projectTest } from '../../support/project-test.js';

const rule = 'require-role-check';

const app = (guard: string, mark = '') => ({
  'app.ts': `
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { jwtVerify } from 'jose';
import { Kysely } from 'kysely';

const db = new Kysely({ dialect });
const requireUser = createMiddleware(async (c, next) => {
  const token = c.req.header('authorization');
  if (!token) throw new HTTPException(401);
  const { payload } = await jwtVerify(token, c.env.KEY, { algorithms: ['HS256'] });
  c.set('userId', String(payload.sub));
  c.set('role', payload.role === 'admin' ? 'admin' : 'user');
  await next();
});
const requireAdmin = createMiddleware(async (c, next) => {
  if (c.get('role') !== 'admin') throw new HTTPException(403);
  await next();
});
const app = new Hono();
app.use(requireUser);
app.get('/links', async (c) => c.json(await db.selectFrom('links').selectAll().where('user_id', '=', c.get('userId')).limit(20).execute()));
app.post('/reports', requireAdmin, async (c) => c.body(null, 204));
app.delete('/admin/users/:id', ${guard}async (c) => { await db.deleteFrom('users').where('id', '=', c.req.param('id')).execute(); return c.body(null, 204); });${mark}
export default app;
`,
});

const options = { [rule]: { reportUntested: true } };
projectTest(rule, 'a role that was only given one of two names has not been tested yet', app('', ' // expect: require-role-check'), { options });
projectTest(rule, '… and is, where it is tested', app('requireAdmin, '), { options });
