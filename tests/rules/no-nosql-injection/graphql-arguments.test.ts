import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-nosql-injection';
const bad = ' // expect: no-nosql-injection';

describe('arguments of resolvers have the types that the schema declares', () => {
  projectTest(rule, 'a text in a filter', {
    'server.ts': `
import { ApolloServer } from '@apollo/server';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const server = new ApolloServer({
  typeDefs: 'type Query { user(email: String!): User } type User { id: ID }',
  resolvers: { Query: { user: (_parent, { email }) => prisma.user.findFirst({ where: { email } }) } },
});
`,
  });
  projectTest(rule, 'messages of a socket have none', {
    'server.ts': `
import { Server } from 'socket.io';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
new Server().on('connection', (socket) => {
  socket.on('user', async ({ email }) => { socket.emit('user', await prisma.user.findFirst({ where: { email } })); });${bad}
});
`,
  });
});
