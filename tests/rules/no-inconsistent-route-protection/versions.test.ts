import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-inconsistent-route-protection';

describe('the same write under another version', () => {
  const app = (second: string) => ({
    'app.ts': `
import express, { Router } from 'express';
import jwt from 'jsonwebtoken';
const signedIn = (req: any, res: any, next: any) => { try { req.user = jwt.verify(req.headers.authorization ?? '', process.env.KEY ?? ''); next(); } catch { res.sendStatus(401); } };
const admin = (req: any, res: any, next: any) => { if (req.user.role !== 'admin') return res.sendStatus(403); next(); };
const v1 = Router();
v1.delete('/products/:id', signedIn, admin, (req, res) => { res.sendStatus(204); });
const v2 = Router();
${second}
const app = express();
app.use('/v1', v1);
app.use('/v2', v2);
app.listen(1);
`,
  });

  projectTest(rule, 'has lost the check', app("v2.delete('/products/:id', signedIn, (req, res) => { res.sendStatus(204); }); // expect: no-inconsistent-route-protection"));
  projectTest(rule, 'has kept it', app("v2.delete('/products/:id', signedIn, admin, (req, res) => { res.sendStatus(204); });"));
  projectTest(rule, 'is another write', app("v2.delete('/drafts/:id', signedIn, (req, res) => { res.sendStatus(204); });"));
});
