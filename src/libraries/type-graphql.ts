import { defineLibrary } from './define.js';

/** `@Query(() => Type, { name })`, `@Query({ name })`; else the method says it. */
const operationNames = ['0.name', '1.name'];

/** Resolvers as classes. Arguments have been held against the types of the schema: text is text, a number a number. */
export const typeGraphql = defineLibrary({
  packages: ['type-graphql'],
  framework: 'express',
  facts: [
    { path: 'Resolver|FieldResolver', is: 'decorator', means: { as: 'entry', kind: 'graphql' } },
    { path: 'Query', is: 'decorator', means: { as: 'entry', kind: 'graphql', operation: 'QUERY', names: operationNames, deprecated: '1.deprecationReason' } },
    { path: 'Mutation', is: 'decorator', means: { as: 'entry', kind: 'graphql', operation: 'MUTATION', names: operationNames, deprecated: '1.deprecationReason' } },
    { path: 'Subscription', is: 'decorator', means: { as: 'entry', kind: 'graphql', operation: 'SUBSCRIPTION', names: operationNames, deprecated: '1.deprecationReason' } },
    // No schema is built with this and without a function that says who is let in.
    { path: 'Authorized', is: 'decorator', means: { as: 'requires', roles: '0' } },
    { path: 'Arg', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'string', name: '0', typed: true } },
    { path: 'Args', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'string', typed: true } },
    { path: 'Ctx|Root|Info|PubSub|ObjectType|InputType|ArgsType|InterfaceType|Field|UseMiddleware|Directive|Extensions', is: 'decorator', means: { as: 'inert' } },
  ],
});
