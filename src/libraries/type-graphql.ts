import { defineLibrary } from './define.js';

/** Resolvers as classes. Arguments have been held against the types of the schema: text is text, a number a number. */
export const typeGraphql = defineLibrary({
  packages: ['type-graphql'],
  framework: 'express',
  facts: [
    { path: 'Resolver|Query|Mutation|Subscription|FieldResolver', is: 'decorator', means: { as: 'entry', kind: 'graphql' } },
    { path: 'Arg', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'string', name: '0', typed: true } },
    { path: 'Args', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'string', typed: true } },
    { path: 'Ctx|Root|Info|PubSub|ObjectType|InputType|ArgsType|InterfaceType|Field|Authorized|UseMiddleware|Directive|Extensions', is: 'decorator', means: { as: 'inert' } },
  ],
});
