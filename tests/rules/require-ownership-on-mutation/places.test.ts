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

ruleTester.run('require-ownership-on-mutation', rules['require-ownership-on-mutation'], {
  valid: [{ name: 'the safe twin', filename: inFile('app.ts'), code: code("prisma.note.update({ where: { id: req.params.id, userId: req.user.id }, data: { text: '' } })") }],
  invalid: [
    {
      name: 'the report stands on the call',
      filename: inFile('app.ts'),
      code: code("prisma.note.update({ where: { id: req.params.id }, data: { text: '' } })"),
      errors: [{ messageId: 'write', data: { route: 'PUT /notes/:id', does: 'updates', model: 'note', source: 'req.params.id', owner: 'userId', elsewhere: 'app.ts:7' }, line: 9, column: 18, endLine: 9, endColumn: 90 }],
    },
  ],
});
