import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';
const mark = '// expect: no-sql-string-building';

const pool = "import { Pool } from 'pg';\nconst pool = new Pool();\n";
const find = (value: string, told = true): string => `pool.query('SELECT * FROM users WHERE id = ' + ${value})${told ? ` ${mark}\n` : ''}`;

describe('maps of resolvers', () => {
  const server = (imports: string, made: string): string => `${imports}\nimport { users } from './users.js';\n${made}`;
  const users = (field: string): string => `${pool}export const users = { Query: { user: ${field} } };\n`;
  const apollo = "import { ApolloServer } from '@apollo/server';";
  const makers = {
    'in a list': server(apollo, 'new ApolloServer({ typeDefs, resolvers: [users] });'),
    merged: server("import { mergeResolvers } from '@graphql-tools/merge';\nimport { makeExecutableSchema } from '@graphql-tools/schema';", 'makeExecutableSchema({ typeDefs, resolvers: mergeResolvers([users]) });'),
    'of a part of a larger schema': server("import { buildSubgraphSchema } from '@apollo/subgraph';", 'buildSubgraphSchema([{ typeDefs, resolvers: users }]);'),
  };
  for (const [name, file] of Object.entries(makers)) {
    projectTest(rule, `${name}: arguments`, { 'server.js': file, 'users.js': users(`(_, { id }) => ${find('id')}`) });
    projectTest(rule, `${name}: the parent`, { 'server.js': file, 'users.js': users(`({ id }) => ${find('id', false)}`) });
  }
  projectTest(rule, 'a subscription in a list', { 'server.js': makers['in a list'], 'users.js': `${pool}export const users = { Subscription: { user: { subscribe: (_, { id }) => ${find('id')} } } };\n` });
  projectTest(rule, 'methods of the root', { 'server.js': `${pool}import { graphqlHTTP } from 'express-graphql';\nclass Root {\n  user({ id }) { return ${find('id')} }\n}\ngraphqlHTTP({ schema, rootValue: new Root() });\n` });
  projectTest(rule, 'methods of something else', { 'server.js': `${pool}import { graphqlHTTP } from 'express-graphql';\nclass Root {\n  user({ id }) { return ${find('id', false)}; }\n}\ngraphqlHTTP({ schema, context: new Root() });\n` });
});

describe('classes of type-graphql', () => {
  const resolver = (method: string): Record<string, string> => ({ 'users.resolver.ts': `${pool}import { Arg, Args, Field, InputType, Int, Query, Resolver, Root } from 'type-graphql';\n@InputType() class Search { @Field() name!: string; @Field(() => Int) age!: number; }\n@Resolver()\nexport class UsersResolver {\n  @Query(() => [String]) users(${method}\n}\n` });
  projectTest(rule, 'an argument', resolver(`@Arg('id') id: string) { return ${find('id')} }`));
  projectTest(rule, 'an argument that is a number', resolver(`@Arg('id', () => Int) id: number) { return ${find('id', false)}; }`));
  projectTest(rule, 'a text of an input', resolver(`@Arg('input') input: Search) { return ${find('input.name')} }`));
  projectTest(rule, 'a number of an input', resolver(`@Arg('input') input: Search) { return ${find('input.age', false)}; }`));
  projectTest(rule, 'all arguments', resolver(`@Args() { name }: Search) { return ${find('name')} }`));
  projectTest(rule, 'the parent', resolver(`@Root() user: { id: string }) { return ${find('user.id', false)}; }`));
});

describe('Nest', () => {
  const resolver = (parameter: string): Record<string, string> => ({ 'users.resolver.ts': `import { Args, Int, Query, Resolver } from '@nestjs/graphql';\nimport { DataSource } from 'typeorm';\n@Resolver()\nexport class UsersResolver {\n  constructor(private readonly source: DataSource) {}\n  @Query() user(${parameter}\n}\n` });
  projectTest(rule, 'a text', resolver(`@Args('id') id: string) { return this.source.query('SELECT * FROM users WHERE id = ' + id); ${mark}\n }`));
  projectTest(rule, 'a number', resolver("@Args('id', { type: () => Int }) id: number) { return this.source.query('SELECT * FROM users WHERE id = ' + id); }"));
});
