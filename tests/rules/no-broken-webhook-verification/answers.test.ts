import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-broken-webhook-verification';
const mark = ' // expect: no-broken-webhook-verification';

const check = (line: string) => ({
  'same.ts': `
import { timingSafeEqual } from 'node:crypto';
export const isSame = (left: Buffer, right: Buffer) => left.length === right.length && timingSafeEqual(left, right);
`,
  'app.ts': `
import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { PrismaClient } from '@prisma/client';
import { isSame } from './same.js';

const prisma = new PrismaClient();
const app = express();
let bad = 0;
app.post('/webhooks/shop', express.raw({ type: '*/*' }), async (req, res) => {
  const own = createHmac('sha256', process.env.HOOK_SECRET as string).update(req.body).digest();
  const sent = Buffer.from(String(req.headers['x-signature']), 'hex');
  ${line}
  await prisma.order.update({ where: { id: String(JSON.parse(req.body.toString()).id) }, data: { paid: true } });
  return res.sendStatus(204);
});
app.listen(3000);
`,
});

describe('an answer on which nothing hangs', () => {
  projectTest(rule, 'behind another test', check(`sent.length === own.length && timingSafeEqual(own, sent);${mark}`));
  projectTest(rule, '… in a condition', check('if (!(sent.length === own.length && timingSafeEqual(own, sent))) return res.sendStatus(401);'));
  projectTest(rule, 'in a variable that is written down', check(`const isRight = timingSafeEqual(own, sent); console.log('right', isRight);${mark}`));
  projectTest(rule, '… and asked', check("const isRight = timingSafeEqual(own, sent); console.log('right', isRight); if (!isRight) return res.sendStatus(401);"));
  projectTest(rule, 'it only warns', check(`if (!timingSafeEqual(own, sent)) console.warn('a bad signature');${mark}`));
  projectTest(rule, '… and refuses', check("if (!timingSafeEqual(own, sent)) { console.warn('a bad signature'); return res.sendStatus(401); }"));
  projectTest(rule, 'it only counts', check(`if (!isSame(own, sent)) bad += 1;${mark}`));
  projectTest(rule, '… and refuses', check('if (!isSame(own, sent)) { bad += 1; return res.sendStatus(401); }'));
});
