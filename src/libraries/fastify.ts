import { defineLibrary } from './define.js';

const verbs = 'get|head|post|put|patch|delete|options|trace|query|search|propfind|proppatch|mkcol|copy|move|lock|unlock|report|mkcalendar';
const requestSchemas = { querystring: 'query', query: 'query', params: 'params', body: 'body', headers: 'headers' } as const;
const phases = ['onRequest', 'preParsing', 'preValidation', 'preHandler'];

/** Fastify 3 to 5. A handler stands last, or as `handler` of the options when these stand last. */
export const fastify = defineLibrary({
  packages: ['fastify'],
  facts: [
    { path: 'default|fastify()', is: 'instance', of: 'FastifyInstance' },
    { path: 'FastifyInstance#', is: 'router', framework: 'fastify', app: true, order: 'scope' },
    {
      path: 'FastifyInstance#',
      is: 'handler-arguments',
      of: ['FastifyRequest', 'FastifyReply', 'next'],
      error: ['error', 'FastifyRequest', 'FastifyReply'],
      answers: true,
    },

    {
      path: `FastifyInstance#${verbs}`,
      is: 'route',
      method: 'name',
      url: '0',
      chain: phases.map((phase) => `1.${phase}`),
      handler: '-1',
      config: '1.config',
      schema: '1.schema',
      validates: requestSchemas,
      lenient: '1.attachValidation',
      version: '1.constraints.version',
      deprecated: '1.schema.deprecated',
      hidden: '1.schema.hide',
    },
    {
      path: 'FastifyInstance#all',
      is: 'route',
      method: 'ALL',
      url: '0',
      chain: phases.map((phase) => `1.${phase}`),
      handler: '-1',
      config: '1.config',
      schema: '1.schema',
      validates: requestSchemas,
      lenient: '1.attachValidation',
      version: '1.constraints.version',
      deprecated: '1.schema.deprecated',
      hidden: '1.schema.hide',
    },
    {
      path: 'FastifyInstance#route',
      is: 'route',
      method: { at: '0.method' },
      url: '0.url',
      chain: phases.map((phase) => `0.${phase}`),
      handler: '0.handler',
      config: '0.config',
      schema: '0.schema',
      validates: requestSchemas,
      lenient: '0.attachValidation',
      version: '0.constraints.version',
      deprecated: '0.schema.deprecated',
      hidden: '0.schema.hide',
    },
    { path: 'FastifyInstance#register', is: 'register', plugin: '0', prefix: '1.prefix', options: '1' },
    { path: 'FastifyInstance#addHook', is: 'hook', phase: '0', at: '1', before: phases },
    { path: 'FastifyInstance#decorate', is: 'decorate', name: '0', value: '1', of: 'instance' },
    { path: 'FastifyInstance#decorateRequest', is: 'decorate', name: '0', value: '1', of: 'request' },
    { path: 'FastifyInstance#decorateReply', is: 'decorate', name: '0', value: '1', of: 'reply' },
    { path: 'FastifyInstance#setErrorHandler', is: 'error-handler', at: '0' },
    { path: 'FastifyInstance#after', is: 'calls', at: '0', with: ['error'] },
    {
      path: `FastifyInstance#${verbs}|all|route|register|addHook|decorate|decorateRequest|decorateReply|setErrorHandler|setNotFoundHandler|after|ready|withTypeProvider|setValidatorCompiler|setSerializerCompiler|setSchemaController|setSchemaErrorFormatter|setReplySerializer|setGenReqId|addSchema|addContentTypeParser|addHttpMethod`,
      is: 'receiver',
    },
    { path: 'FastifyInstance#close|listen', is: 'derives', from: [] },

    // Annotated functions, wherever they are registered (autoload, exported hooks).
    {
      path: 'FastifyPluginAsync|FastifyPluginCallback|FastifyPlugin#',
      is: 'handler-arguments',
      of: ['FastifyInstance', '', 'next'],
    },
    { path: 'RouteHandler|RouteHandlerMethod#', is: 'handler-arguments', of: ['FastifyRequest', 'FastifyReply'] },
    {
      path: 'RouteHandlerMethod',
      is: 'assumed-handler',
      of: ['FastifyRequest', 'FastifyReply'],
      reads: ['query', 'params', 'body', 'headers', 'cookies'],
      answers: ['code', 'send', 'redirect', 'type', 'header'],
      named: ['^_?req(?:uest)?$', '^_?rep(?:ly)?$'],
    },
    {
      path: 'onRequestHookHandler|preValidationHookHandler|preHandlerHookHandler|onRequestAsyncHookHandler|preValidationAsyncHookHandler|preHandlerAsyncHookHandler#',
      is: 'handler-arguments',
      of: ['FastifyRequest', 'FastifyReply', 'next'],
    },
    { path: 'HookHandlerDoneFunction|DoneFuncWithErrOrRes|FastifyPluginDone#', is: 'next' },

    { path: 'FastifyRequest#query', is: 'source', origin: 'query', shape: 'string' },
    { path: 'FastifyRequest#params', is: 'source', origin: 'params', shape: 'string' },
    { path: 'FastifyRequest#body', is: 'source', origin: 'body', shape: 'object' },
    { path: 'FastifyRequest#headers', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'FastifyRequest#hostname|host', is: 'source', origin: 'headers', name: 'host', shape: 'string' },
    { path: 'FastifyRequest#cookies', is: 'source', origin: 'cookies', shape: 'string' },
    { path: 'FastifyRequest#raw|req', is: 'instance', of: 'node:http:IncomingMessage' },
    { path: 'FastifyRequest#server', is: 'instance', of: 'FastifyInstance' },

    // Any header may carry a key; those that never do are exact rows, which win over `*`.
    { path: 'FastifyRequest#headers|cookies|session.*', is: 'credential' },
    {
      path: 'FastifyRequest#headers.accept|accept-language|content-type|content-length|host|origin|referer|user-agent|x-forwarded-for|x-forwarded-host|x-forwarded-proto|x-real-ip|x-request-id',
      is: 'source',
      origin: 'headers',
      shape: 'string',
    },
    { path: 'FastifyRequest#session', is: 'credential' },
    { path: 'FastifyRequest#user|auth|account', is: 'principal' },

    { path: 'FastifyReply#code|status', is: 'status', at: '0' },
    { path: 'FastifyReply#statusCode', is: 'status', at: '0' },
    { path: 'FastifyReply#send', is: 'respond', body: '0', text: 'plain', masksErrors: true },
    { path: 'FastifyReply#redirect', is: 'respond', status: 302, as: 'redirect' },
    { path: 'FastifyReply#redirect', is: 'sink', of: 'redirect', at: ['0', '1'] },
    { path: 'FastifyReply#callNotFound', is: 'respond', status: 404 },
    { path: 'FastifyReply#raw|res', is: 'instance', of: 'node:http:ServerResponse' },
    { path: 'FastifyReply#request', is: 'instance', of: 'FastifyRequest' },
    { path: 'FastifyReply#server', is: 'instance', of: 'FastifyInstance' },
    { path: 'FastifyReply#header', is: 'sets-header', name: '0', value: '1' },
    { path: 'FastifyReply#headers', is: 'sets-header', value: '0' },
    { path: 'FastifyReply#type', is: 'sets-header', header: 'content-type', value: '0' },
    {
      path: 'FastifyReply#removeHeader|serializer|trailer|removeTrailer|hijack|send|redirect|callNotFound',
      is: 'receiver',
    },
  ],
});
