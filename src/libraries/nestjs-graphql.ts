import { defineLibrary } from './define.js';

export const nestjsGraphql = defineLibrary({
  packages: ['@nestjs/graphql'],
  types: { GqlExecutionContext: '@nestjs/common:ExecutionContext' },
  facts: [
    {
      path: 'Resolver|Query|Mutation|Subscription|ResolveField|ResolveProperty|ResolveReference',
      is: 'decorator',
      means: { as: 'entry', kind: 'graphql' },
    },
    {
      path: 'Args',
      is: 'decorator',
      means: { as: 'parameter', origin: 'body', shape: 'object', name: '0', pipes: '0..' },
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
