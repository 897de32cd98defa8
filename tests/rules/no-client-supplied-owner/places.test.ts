import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (call: string): string => `import express from 'express';
import passport from 'passport';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.use(passport.authenticate('jwt', { session: false }));
app.get('/notes', async (req, res) => res.json(await prisma.note.findMany({ where: { userId: req.user.id } })));
app.put('/notes/:id', async (req, res) => {
  res.json(await ${call});
});
app.listen(3000);`;

ruleTester.run('no-client-supplied-owner', rules['no-client-supplied-owner'], {
  valid: [{ name: 'the safe twin', filename: inFile('app.ts'), code: code('prisma.note.create({ data: { userId: req.user.id } })') }],
  invalid: [
    {
      name: 'the report stands on the call',
      filename: inFile('app.ts'),
      code: code('prisma.note.create({ data: { userId: req.body.userId } })'),
      errors: [{ messageId: 'owner', data: { route: 'PUT /notes/:id', key: 'userId', model: 'note', source: 'req.body.userId', elsewhere: ', as app.ts:7 does' }, line: 9, column: 18, endLine: 9, endColumn: 75 }],
    },
  ],
});
