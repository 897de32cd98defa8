import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const files = (third: string, mark: string): Readonly<Record<string, string>> => ({
  'app.js': `
import express from 'express';
import { requireUser } from './session.js';
import { notes } from './notes.js';

const app = express();
app.post('/orders', requireUser, (req, res) => res.sendStatus(201));
app.put('/orders/:id', requireUser, (req, res) => res.sendStatus(204));
app.delete('/orders/:id', requireUser, (req, res) => res.sendStatus(204));
app.patch('/orders/:id', requireUser, (req, res) => res.sendStatus(204));
app.use('/notes', notes);
app.listen(3000);
`,
  'session.js': `
import jwt from 'jsonwebtoken';

export function requireUser(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.SECRET, { algorithms: ['HS256'] });
  } catch {
    return res.sendStatus(401);
  }
  next();
}
`,
  'notes.js': `
import { Router } from 'express';
import { requireUser } from './session.js';

export const notes = Router();
notes.get('/', ${third}(req, res) => res.json([]));
notes.post('/', (req, res) => res.sendStatus(201));${mark}
notes.delete('/:id', (req, res) => res.sendStatus(204));${mark}
`,
});

describe('routes that one check before their router would settle', () => {
  const mark = ' // expect: require-authentication';
  projectTest('require-authentication', 'none of them has one: that is told', files('', mark), { says: ['nothing runs before its handler, and none of the 2 routes beside it has a check either. Add the check that other routes have (requireUser), or list', 'none of the 2 routes beside it'] });
  projectTest('require-authentication', 'one of them has one', files('requireUser, ', mark), { says: ['nothing runs before its handler. Add the check that other routes have (requireUser), or list', 'nothing runs before its handler. Add'] });
});
