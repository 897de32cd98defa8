import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-mass-assignment';

const users = { 'users.ts': `
import mongoose from 'mongoose';
export const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
` };

describe('handlers that a platform finds by their export', () => {
  const lambda = (written: string, exported = 'export const handler =') => ({
    ...users,
    'handler.ts': `
import type { APIGatewayProxyEvent } from 'aws-lambda';
import middy from '@middy/core';
import { User } from './users';

${exported} async (event: APIGatewayProxyEvent) => {
  await User.create(${written}
  return { statusCode: 204, body: '' };
}${exported.endsWith('(') ? ')' : ''};
`,
  });
  projectTest(rule, 'Lambda: the body as it came in', lambda('JSON.parse(event.body!)); // expect: no-mass-assignment'), { says: ['so handler lets a client set role too'] });
  projectTest(rule, 'Lambda: a property of the body', lambda('{ name: JSON.parse(event.body!).name });'));
  projectTest(rule, 'Lambda: behind something out of sight', lambda('JSON.parse(event.body!));', 'export const handler = middy('));

  const route = (body: string) => ({
    ...users,
    'package.json': '{ "dependencies": { "next": "16" } }',
    'app/api/users/route.ts': `
import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { User } from '../../../users';

export async function POST(request: NextRequest) {
  const user = await User.create(${body}
  return NextResponse.json({ id: user._id });
}
`,
  });
  projectTest(rule, 'Next: the body as it came in', route('await request.json()); // expect: no-mass-assignment'), { says: ['so POST /api/users lets a client set role too'] });
  projectTest(rule, 'Next: what a schema leaves of it', route('z.object({ name: z.string() }).parse(await request.json()));'));
});

describe('what stands around a handler that a platform finds', () => {
  const page = (exported: string, mark = '') => ({
    ...users,
    'package.json': '{ "dependencies": { "next": "16", "next-validations": "1" } }',
    'pages/api/users.ts': `
import type { NextApiRequest, NextApiResponse } from 'next';
import { withValidation } from 'next-validations';
import { User } from '../../users';

async function handler(req: NextApiRequest, res: NextApiResponse) {
  await User.create(req.body);${mark}
  res.status(204).end();
}
export default ${exported};
`,
  });
  projectTest(rule, 'nothing', page('handler', ' // expect: no-mass-assignment'));
  projectTest(rule, 'something out of sight', page('withValidation(handler)'));
});

describe('operations', () => {
  const resolver = (written: string) => ({
    ...users,
    'server.ts': `
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { User } from './users';

const resolvers = {
  Mutation: {
    addUser: async (_parent: unknown, args: any) => {
      const user = await User.create(${written}
      return user._id;
    },
  },
};
await startStandaloneServer(new ApolloServer({ typeDefs: 'scalar JSON type Mutation { addUser(user: JSON): ID }', resolvers }));
`,
  });
  projectTest(rule, 'GraphQL: an argument that may be anything', resolver('args.user); // missed: no-mass-assignment (which fields an argument has is said by the schema, which nobody reads)'));
  projectTest(rule, 'GraphQL: a property of it', resolver('{ name: args.user.name });'));
});

describe('handlers whose registration is out of sight', () => {
  projectTest(rule, 'Express: what stands before may have checked the body', {
    ...users,
    'controller.ts': `
import type { Request, Response } from 'express';
import { User } from './users';

export async function create(req: Request, res: Response) {
  await User.create(req.body);
  res.sendStatus(204);
}
`,
  });

  projectTest(rule, 'Express: where it is registered', {
    ...users,
    'controller.ts': `
import type { Request, Response } from 'express';
import { User } from './users';

export async function create(req: Request, res: Response) {
  await User.create(req.body); // expect: no-mass-assignment
  res.sendStatus(204);
}
`,
    'app.ts': `
import express from 'express';
import { create } from './controller';

express().use(express.json()).post('/users', create);
`,
  });
});
