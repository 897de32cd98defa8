import { defineLibrary } from './define.js';

/** Its command writes the code that registers the routes, and that holds everything a caller sends against the types of the parameters. */
export const tsoa = defineLibrary({
  packages: ['tsoa', '@tsoa/runtime'],
  framework: 'express',
  roles: { middleware: 'RequestHandler#call' },
  facts: [
    { path: 'Route', is: 'decorator', means: { as: 'controller', path: ['0'], braces: true, generated: true } },
    { path: 'Get|Post|Put|Patch|Delete|Head|Options', is: 'decorator', means: { as: 'route', method: 'name', path: '0' } },
    { path: 'Security', is: 'decorator', means: { as: 'requires', roles: '1' } },
    { path: 'NoSecurity', is: 'decorator', means: { as: 'public' } },
    { path: 'Middlewares', is: 'decorator', means: { as: 'middleware', at: '0..' } },
    { path: 'RequestHandler#call', is: 'handler-arguments', of: ['express:Request', 'express:Response', 'next'] },
    { path: 'Hidden', is: 'decorator', means: { as: 'hidden' } },
    { path: 'Deprecated', is: 'decorator', means: { as: 'deprecated' } },
    { path: 'Tags|OperationId|Response|SuccessResponse|Example|Extension|Produces|Consumes|SpecPath', is: 'decorator', means: { as: 'inert' } },

    { path: 'Body', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'string', typed: true } },
    { path: 'BodyProp|FormField', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'string', name: '0', named: true, typed: true } },
    { path: 'Query', is: 'decorator', means: { as: 'parameter', origin: 'query', shape: 'string', name: '0', named: true, typed: true } },
    { path: 'Queries', is: 'decorator', means: { as: 'parameter', origin: 'query', shape: 'string' } },
    { path: 'Path', is: 'decorator', means: { as: 'parameter', origin: 'params', shape: 'string', name: '0', named: true, typed: true } },
    { path: 'Header', is: 'decorator', means: { as: 'parameter', origin: 'headers', shape: 'string', name: '0', named: true, typed: true } },
    { path: 'UploadedFile|UploadedFiles', is: 'decorator', means: { as: 'parameter', origin: 'file', shape: 'string' } },
    { path: 'Request', is: 'decorator', means: { as: 'context', of: 'express:Request' } },
    { path: 'Res|Inject|RequestProp', is: 'decorator', means: { as: 'inert' } },
  ],
});
