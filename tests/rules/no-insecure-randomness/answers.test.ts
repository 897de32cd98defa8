import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-insecure-randomness';
const mark = ' // expect: no-insecure-randomness';

/** What an answer gives out, under which name, and how it was made. */
const answers: readonly (readonly [what: string, name: string, made: string, isTold: boolean])[] = [
  ['a token by chance', 'token', 'Math.random().toString(36)', true],
  ['a code by chance', 'otp', 'Math.floor(Math.random() * 1_000_000)', true],
  ['a token of random bytes', 'token', "require('node:crypto').randomBytes(16).toString('hex')", false],
  ['a colour by chance', 'colour', 'Math.random().toString(16)', false],
];

describe.each(answers)('%s', (_, name, made, isTold) => {
  const told = isTold ? mark : '';
  projectTest(rule, 'Express, CommonJS', {
    'app.cjs': `
require('express')().post('/login', (req, res) => {
  const made = ${made};${told}
  res.json({ ${name}: made });
});
`,
  });

  projectTest(rule, 'Express, made in another file', {
    'app.js': `
import express from 'express';
import { make } from './make.js';
express().post('/login', (req, res) => res.status(201).send({ ${name}: make() }));
`,
    'make.js': `
export const make = () => ${made};${told}
`,
  });

  projectTest(rule, 'Fastify', {
    'app.ts': `
import fastify from 'fastify';
fastify().post('/login', async (request, reply) => {
  reply.send({ ${name}: ${made} });${told}
});
`,
  });
});
