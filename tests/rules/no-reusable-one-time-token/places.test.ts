import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (then: string): string => `import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().post('/r', async (req, res) => {
  const found = await prisma.invite.findFirst({ where: { token: req.body.token } });
  ${then}
  res.json(await prisma.member.create({ data: { team: found.team } }));
});`;

ruleTester.run('no-reusable-one-time-token', rules['no-reusable-one-time-token'], {
  valid: [{ name: 'it is deleted', filename: inFile('r.ts'), code: code('await prisma.invite.delete({ where: { id: found.id } });') }],
  invalid: [
    {
      name: 'the report stands on the look-up',
      filename: inFile('r.ts'),
      code: code(''),
      errors: [{ messageId: 'reusable', data: { route: 'POST /r', model: 'invite', key: 'token', source: 'req.body.token' }, line: 5, column: 23, endLine: 5, endColumn: 84 }],
    },
  ],
});
