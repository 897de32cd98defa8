import { defineLibrary } from './define.js';

const verbs = { GET: 'GET', POST: 'POST', PUT: 'PUT', PATCH: 'PATCH', DELETE: 'DELETE', HEAD: 'HEAD', OPTIONS: 'OPTIONS', ALL: 'ALL' } as const;
const phases = ['onRequest', 'preParsing', 'preValidation', 'preHandler'];

/** Controllers on Fastify, which a plugin registers; what is before a route stands in its options. */
export const fastifyDecorators = defineLibrary({
  packages: ['fastify-decorators'],
  framework: 'fastify',
  roles: { middleware: 'Handler#call', handler: 'Handler#call' },
  facts: [
    { path: 'bootstrap', is: 'bootstrap', module: '1', into: ['0'] },
    { path: 'bootstrap', is: 'prefix', at: '1.prefix' },
    { path: 'Handler#call', is: 'handler-arguments', of: ['fastify:FastifyRequest', 'fastify:FastifyReply', 'next'] },

    { path: 'Controller', is: 'decorator', means: { as: 'controller', path: ['0', '0.route'] } },
    ...Object.entries(verbs).map(([name, method]) => ({ path: name, is: 'decorator', means: { as: 'route', method, path: ['0', '0.url'], schema: '0.options.schema' } }) as const),
    ...phases.flatMap((phase) => ['1', '0.options'].map((options) => ({ path: Object.keys(verbs).join('|'), is: 'decorator', means: { as: 'middleware', at: `${options}.${phase}` } }) as const)),
    { path: 'Hook', is: 'decorator', means: { as: 'hook', phase: '0', before: phases } },
    { path: 'ErrorHandler|Service|Inject|Initializer|Destructor', is: 'decorator', means: { as: 'inert' } },
  ],
});
