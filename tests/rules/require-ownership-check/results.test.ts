import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-check';

const files = (steps: string, mark = '') => ({
  'shelf.ts': `
import { Schema, model } from 'mongoose';
export const Shelf = model('Shelf', new Schema({ owner: { type: Schema.Types.ObjectId, ref: 'User' }, title: String }));
`,
  'service.ts': `
import { ResultAsync, err, errAsync, ok, okAsync } from 'neverthrow';
import { Shelf } from './shelf.js';

const fromDb = <T>(promise: PromiseLike<T>) => ResultAsync.fromSafePromise(promise as Promise<T>);
export const mine = (owner: string) => fromDb(Shelf.find({ owner }).limit(20));
export const get = (me: string, id: string) => fromDb(Shelf.findOne({ _id: id }))${mark}
  .andThen((shelf) => (shelf ? ok(shelf) : err({ status: 404 })))
  ${steps};
`,
  'app.ts': `
import express from 'express';
import jwt from 'jsonwebtoken';
import { type Result, err, ok } from 'neverthrow';
import { get, mine } from './service.js';

function callerOf(token: string | undefined): Result<string, { status: number }> {
  try {
    return ok(jwt.verify(String(token), process.env.KEY, { algorithms: ['HS256'] }).sub);
  } catch {
    return err({ status: 401 });
  }
}
const app = express();
app.use((req, res, next) => {
  const caller = callerOf(req.headers.authorization);
  if (caller.isErr()) return res.status(401).end();
  req.user = { id: caller.value };
  next();
});
const respond = (res, result) => result.match((value) => res.json(value), (error) => res.status(error.status).end());
app.get('/shelves', async (req, res) => { respond(res, await mine(req.user.id)); });
app.get('/shelves/:id', async (req, res) => { respond(res, await get(req.user.id, req.params.id)); });
app.listen(3000);
`,
});

projectTest(rule, 'a result that is passed on, whosever it is', files('.map((shelf) => shelf)', ' // expect: require-ownership-check'));
projectTest(rule, 'a result that is held against the caller', files('.andThen((shelf) => (shelf.owner.equals(me) ? ok(shelf) : err({ status: 403 })))'));
projectTest(rule, '… by a comparison', files('.andThen((shelf) => (String(shelf.owner) === me ? okAsync(shelf) : errAsync({ status: 403 })))'));
