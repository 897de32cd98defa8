import { expect, test } from 'vitest';
import { modelOf } from '../link/project.js';

/** By whom the column of an owner is decided, where a check leaves who is calling on the request in this way. */
const decider = (check: string, caller: string): string | undefined => {
  const model = modelOf({
    'app.js': `import express from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.use((req, res, next) => { ${check} });
app.get('/notes/:id', async (req, res) => { res.json(await prisma.note.findFirst({ where: { id: req.params.id, userId: ${caller} } })); });
`,
  });
  return model.endpoints[0]?.data.accesses[0]?.filter.keys.find(({ key }) => key === 'userId')?.by;
};

test('claims that a callback is given are the caller’s', () => {
  expect(decider('jwt.verify(req.headers.authorization, KEY, (error, claims) => { if (error) return res.sendStatus(401); req.userId = claims.sub; next(); });', 'req.userId')).toBe('principal');
  expect(decider('jwt.verify(req.headers.authorization, KEY, {}, function (error, decoded) { if (error) throw error; req.decoded = decoded; next(); });', 'req.decoded.id')).toBe('principal');
  expect(decider('other.verify(req.headers.authorization, KEY, (error, claims) => { req.userId = claims.sub; next(); });', 'req.userId')).toBe('unknown');
});

test('so is what is left of them on the answer', () => {
  expect(decider('const claims = jwt.verify(req.headers.authorization, KEY); res.locals.uid = claims.sub; next();', 'res.locals.uid')).toBe('principal');
  expect(decider('const claims = other(req.headers.authorization, KEY); res.locals.uid = claims.sub; next();', 'res.locals.uid')).toBe('unknown');
});
