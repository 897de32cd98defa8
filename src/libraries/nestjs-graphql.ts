import { defineLibrary } from './define.js';

/** `@Query('name')`, `@Query(() => Type, { name })`, `@Query({ name })`. */
const operationNames = ['0', '0.name', '1.name'];

export const nestjsGraphql = defineLibrary({
  packages: ['@nestjs/graphql'],
  framework: 'nest',
  types: { GqlExecutionContext: '@nestjs/common:ExecutionContext' },
  facts: [
    { path: 'Resolver|ResolveField|ResolveProperty|ResolveReference', is: 'decorator', means: { as: 'entry', kind: 'graphql' } },
    { path: 'Query', is: 'decorator', means: { as: 'entry', kind: 'graphql', operation: 'QUERY', names: operationNames, deprecated: '1.deprecationReason' } },
    { path: 'Mutation', is: 'decorator', means: { as: 'entry', kind: 'graphql', operation: 'MUTATION', names: operationNames, deprecated: '1.deprecationReason' } },
    { path: 'Subscription', is: 'decorator', means: { as: 'entry', kind: 'graphql', operation: 'SUBSCRIPTION', names: operationNames, deprecated: '1.deprecationReason' } },
    // An argument has been checked against its declared type: a list is a list, and text is text.
    {
      path: 'Args',
      is: 'decorator',
      means: { as: 'parameter', origin: 'body', shape: 'string', name: '0', typed: true, pipes: '0..' },
    },
    { path: 'Context', is: 'decorator', means: { as: 'context', of: 'GqlContext' } },
    { path: 'Parent|Root|Info', is: 'decorator', means: { as: 'inert' } },
    {
      path: 'ObjectType|InputType|ArgsType|InterfaceType|Field|HideField|Extensions|Directive|Scalar',
      is: 'decorator',
      means: { as: 'inert' },
    },
    { path: 'PartialType|PickType|OmitType', is: 'returns', at: '0' },
    { path: 'GqlExecutionContext.create()', is: 'instance', of: 'GqlExecutionContext' },
    { path: 'GqlExecutionContext#getContext()', is: 'instance', of: 'GqlContext' },
    { path: 'GqlContext#req|request', is: 'instance', of: 'express:Request' },
    { path: 'GqlContext#res', is: 'instance', of: 'express:Response' },
  ],
});
