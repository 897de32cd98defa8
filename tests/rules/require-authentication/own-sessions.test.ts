import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

const app = (write: string, end: string, marks: readonly [string, string] = ['', '']) => ({
  'app.js': `
const Koa = require('koa');
const Router = require('@koa/router');
const session = require('koa-session');
const bcrypt = require('bcryptjs');
const db = require('knex')({ client: 'pg' });

const requireUser = async (ctx, next) => {
  if (!ctx.session.userId) ctx.throw(401);
  await next();
};
const door = new Router({ prefix: '/door' });
door.post('/', async (ctx) => {${marks[0]}
  const user = await db('users').where({ email: String(ctx.request.body.email) }).first();
  ${write}
  ctx.status = 204;
});
door.delete('/', async (ctx) => { ${end} ctx.status = 204; });${marks[1]}
const notes = new Router({ prefix: '/notes' });
notes.use(requireUser);
notes.post('/', async (ctx) => { await db('notes').insert({ user_id: ctx.session.userId, body: String(ctx.request.body.body) }); ctx.status = 201; });
notes.delete('/:id', async (ctx) => { await db('notes').where({ id: ctx.params.id, user_id: ctx.session.userId }).del(); ctx.status = 204; });
const app = new Koa();
app.keys = [process.env.KEY];
app.use(session({ secure: true }, app));
app.use(door.routes());
app.use(notes.routes());
`,
});

projectTest(rule, 'signing in and out by the session, whatever the path is called', app('if (!(await bcrypt.compare(ctx.request.body.password, user.password_hash))) ctx.throw(401); ctx.session = { userId: user.id };', 'ctx.session = null;'));
projectTest(rule, 'what writes records for anybody is neither', app("await db('visits').where({ id: ctx.query.id }).update({ seen: true });", "await db('visits').where({ id: ctx.query.id }).del();", [' // expect: require-authentication', ' // expect: require-authentication']));
