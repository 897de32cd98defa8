import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sensitive-fields-in-response';
const users = { 'users.ts': `
import mongoose from 'mongoose';
export const User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
` };

describe('handlers whose registration is out of sight', () => {
  const controller = (query: string, mark = '') => ({
    ...users,
    'controller.ts': `
import type { Request, Response } from 'express';
import { User } from './users';

export async function list(req: Request, res: Response) {
  res.json(await User.find()${query});${mark}
}
`,
  });
  projectTest(rule, 'records as they are stored', controller('', ' // expect: no-sensitive-fields-in-response'), { says: ['list sends User as it is stored'] });
  projectTest(rule, 'fields of them', controller(`.select('name')`));
});

describe('operations', () => {
  const procedure = (query: string, mark = '') => ({
    ...users,
    'server.ts': `
import { initTRPC } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { User } from './users';

const t = initTRPC.create();
const router = t.router({
  users: t.procedure.query(async () => {
    return await User.find()${query};${mark}
  }),
});
createHTTPServer({ router }).listen(3000);
`,
  });
  projectTest(rule, 'tRPC: records as they are stored', procedure('', ' // expect: no-sensitive-fields-in-response'));
  projectTest(rule, 'tRPC: fields of them', procedure(`.select('name')`));

  projectTest(rule, 'GraphQL: callers get the fields that the schema has', {
    ...users,
    'server.ts': `
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { User } from './users';

const resolvers = { Query: { users: async () => User.find() } };
await startStandaloneServer(new ApolloServer({ typeDefs: 'type User { name: String } type Query { users: [User] }', resolvers }));
`,
  });
});
