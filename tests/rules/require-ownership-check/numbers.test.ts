import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-check';

const files = (lookup: string) => ({
  'app.ts': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = Fastify();
app.register(jwt, { secret: process.env.KEY });
app.addHook('onRequest', async (request) => { await request.jwtVerify(); });
app.get('/invoices', async (request) => prisma.invoice.findMany({ where: { userId: request.user.id }, take: 20 }));
app.get('/invoices/:number', async (request) => {
  return ${lookup}
});
app.listen({ port: 3000 });
`,
});

projectTest(rule, 'an invoice is read by its number', files('prisma.invoice.findUnique({ where: { invoiceNumber: request.params.number } }); // expect: require-ownership-check'));
projectTest(rule, '… and by whose it is', files('prisma.invoice.findFirst({ where: { invoiceNumber: request.params.number, userId: request.user.id } });'));
projectTest(rule, 'what a name in an address means may be read by everybody', files('prisma.invoice.findFirst({ where: { slug: request.params.number } });'));
