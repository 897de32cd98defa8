import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-randomness';

describe('chance that proves nothing', () => {
  projectTest(rule, 'jitter, samples and the order of things', {
    'app.ts': `
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().post('/visits', async (req, res) => {
  await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 50));
  if (Math.random() < 0.01) console.log('sampled');
  await prisma.visit.create({ data: { position: Math.random(), colour: \`hsl(\${Math.random() * 360}, 50%, 50%)\`, code: String(Math.random()) } });
  res.json({ order: [1, 2, 3].sort(() => Math.random() - 0.5) });
});
`,
  });

  projectTest(rule, 'the code of a reset', {
    'app.ts': `
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().post('/resets', async (req, res) => {
  await prisma.reset.create({ data: { mail: req.body.mail, resetCode: String(Math.random()) } }); // expect: no-insecure-randomness
  res.sendStatus(201);
});
`,
  });

  projectTest(rule, 'no number of chance reaches other sinks', {
    'app.ts': `
import express from 'express';
import { exec } from 'node:child_process';
express().get('/', (req, res) => {
  exec('convert a.png out-' + Math.random() + '.png');
  res.send('<p>' + Math.random() + '</p>');
});
`,
  });
});

describe('names of sessions', () => {
  for (const [made, mark] of [['() => String(Math.random())', ' // expect: no-insecure-randomness'], ['() => randomUUID()', '']] as const) {
    projectTest(rule, `express-session, ${made}`, {
      'app.mjs': `
import { randomUUID } from 'node:crypto';
import express from 'express';
import session from 'express-session';
express().use(session({ secret: process.env.SECRET, cookie: { secure: true }, genid: ${made} }));${mark}
`,
    });
  }
});
