import { defineLibrary } from './define.js';

/** Decorators, pipes, application and context of Nest. Errors and status codes stand in `nestjs-common-errors`. */
export const nestjsCommon = defineLibrary({
  packages: ['@nestjs/common'],
  framework: 'nest',
  roles: {
    guard: 'CanActivate#canActivate',
    interceptor: 'NestInterceptor#intercept',
    middleware: 'NestMiddleware#use',
    filter: 'ExceptionFilter#catch',
    module: 'NestModule#configure',
    pipe: 'PipeTransform#transform',
  },
  types: {
    ExecutionContext: 'ArgumentsHost',
    NestApplication: 'INestApplication',
  },
  facts: [
    // ── modules and injection
    { path: 'Module', is: 'decorator', means: { as: 'module', at: '0' } },
    { path: 'Injectable', is: 'decorator', means: { as: 'injectable' } },
    { path: 'Inject', is: 'decorator', means: { as: 'inject', token: '0' } },
    { path: 'Global|Optional|Dependencies', is: 'decorator', means: { as: 'inert' } },
    { path: 'forwardRef', is: 'returns', at: '0.ret' },
    { path: 'mixin', is: 'returns', at: '0' },

    // ── controllers and routes
    { path: 'Controller', is: 'decorator', means: { as: 'controller', path: ['0', '0.path'], version: '0.version' } },
    {
      path: 'Get|Post|Put|Delete|Patch|Options|Head|Search|Propfind|Proppatch|Mkcol|Copy|Move|Lock|Unlock',
      is: 'decorator',
      means: { as: 'route', method: 'name', path: '0' },
    },
    { path: 'All', is: 'decorator', means: { as: 'route', method: 'ALL', path: '0' } },
    { path: 'Sse', is: 'decorator', means: { as: 'route', method: 'GET', path: '0' } },
    { path: 'RequestMapping', is: 'decorator', means: { as: 'route', method: { at: '0.method' }, path: '0.path' } },
    { path: 'Version', is: 'decorator', means: { as: 'version', at: '0' } },
    { path: 'HttpCode|SerializeOptions', is: 'decorator', means: { as: 'inert' } },
    { path: 'ClassSerializerInterceptor', is: 'serializer' },
    { path: 'Header', is: 'decorator', means: { as: 'answer-header', name: '0', value: '1' } },
    { path: 'Redirect', is: 'decorator', means: { as: 'answer', of: 'redirect' } },
    { path: 'Render', is: 'decorator', means: { as: 'answer', of: 'template' } },

    // ── enhancers and metadata
    { path: 'UseGuards', is: 'decorator', means: { as: 'guards', at: '0..' } },
    { path: 'UsePipes', is: 'decorator', means: { as: 'pipes', at: '0..' } },
    { path: 'UseInterceptors', is: 'decorator', means: { as: 'interceptors', at: '0..' } },
    { path: 'UseFilters', is: 'decorator', means: { as: 'filters', at: '0..' } },
    { path: 'Catch', is: 'decorator', means: { as: 'filter-for', at: '0..' } },
    { path: 'SetMetadata', is: 'decorator', means: { as: 'metadata', key: '0', value: '1' } },
    { path: 'applyDecorators', is: 'decorator', means: { as: 'compose', at: '0..' } },
    { path: 'createParamDecorator', is: 'decorator', means: { as: 'param-factory', at: '0' } },

    // ── parameters
    {
      path: 'Body',
      is: 'decorator',
      means: { as: 'parameter', origin: 'body', shape: 'object', name: '0', pipes: '0..' },
    },
    { path: 'RawBody', is: 'decorator', means: { as: 'parameter', origin: 'body', shape: 'string', pipes: '0..' } },
    {
      path: 'Query',
      is: 'decorator',
      means: { as: 'parameter', origin: 'query', shape: 'nested', name: '0', pipes: '0..' },
    },
    {
      path: 'Param',
      is: 'decorator',
      means: { as: 'parameter', origin: 'params', shape: 'string', name: '0', pipes: '0..' },
    },
    {
      path: 'HostParam',
      is: 'decorator',
      means: { as: 'parameter', origin: 'headers', shape: 'string', name: '0', pipes: '1..' },
    },
    {
      path: 'Headers',
      is: 'decorator',
      means: { as: 'parameter', origin: 'headers', shape: 'string', name: '0', pipes: '1..' },
    },
    {
      path: 'Cookies',
      is: 'decorator',
      means: { as: 'parameter', origin: 'cookies', shape: 'string', name: '0', pipes: '0..' },
    },
    {
      path: 'UploadedFile|UploadedFiles',
      is: 'decorator',
      means: { as: 'parameter', origin: 'file', shape: 'string', pipes: '0..' },
    },
    { path: 'Req|Request', is: 'decorator', means: { as: 'context', of: 'express:Request' } },
    { path: 'Res|Response', is: 'decorator', means: { as: 'context', of: 'express:Response' } },
    { path: 'Next', is: 'decorator', means: { as: 'context', of: 'express:NextFunction' } },
    { path: 'Session', is: 'decorator', means: { as: 'context', of: 'express-session:Session' } },
    { path: 'Ip|SignedCookies', is: 'decorator', means: { as: 'inert' } },

    // ── pipes
    {
      path: 'ParseIntPipe|ParseFloatPipe|ParseBoolPipe|ParseUUIDPipe|ParseEnumPipe|ParseDatePipe',
      is: 'pipe',
      clears: ['all'],
    },
    {
      path: 'ParseArrayPipe|DefaultValuePipe|StandardSchemaValidationPipe',
      is: 'pipe',
      clears: [],
    },
    // Its validators look at the type of a file.
    { path: 'ParseFilePipe|ParseFilePipeBuilder', is: 'pipe', clears: ['stored-name'] },
    { path: 'ValidationPipe', is: 'validation-pipe', options: '0' },

    // ── what the framework calls, and with what
    { path: 'CanActivate#canActivate', is: 'handler-arguments', of: ['ExecutionContext'] },
    { path: 'NestInterceptor#intercept', is: 'handler-arguments', of: ['ExecutionContext', ''] },
    { path: 'NestMiddleware#use', is: 'handler-arguments', of: ['express:Request', 'express:Response', 'next'] },
    { path: 'ExceptionFilter#catch', is: 'handler-arguments', of: ['error', 'ArgumentsHost'] },
    { path: 'NestModule#configure', is: 'handler-arguments', of: ['MiddlewareConsumer'] },
    { path: 'ExecutionContext#getHandler', is: 'metadata-target', of: 'method' },
    { path: 'ExecutionContext#getClass', is: 'metadata-target', of: 'class' },
    { path: 'ArgumentsHost#switchToHttp()', is: 'instance', of: 'HttpArgumentsHost' },
    { path: 'HttpArgumentsHost#getRequest()', is: 'instance', of: 'express:Request' },
    { path: 'HttpArgumentsHost#getResponse()', is: 'instance', of: 'express:Response' },
    { path: 'HttpArgumentsHost#getNext()', is: 'instance', of: 'express:NextFunction' },

    // ── the application
    { path: 'INestApplication#', is: 'router', framework: 'nest', app: true, order: 'registration' },
    {
      path: 'INestApplication#',
      is: 'handler-arguments',
      of: ['express:Request', 'express:Response', 'next'],
      error: ['error', 'express:Request', 'express:Response', 'next'],
    },
    { path: 'INestMicroservice#useGlobalGuards', is: 'global', of: 'guards', at: '0..' },
    { path: 'INestMicroservice#useGlobalPipes', is: 'global', of: 'pipes', at: '0..' },
    { path: 'INestMicroservice#get|resolve', is: 'resolves', token: '0' },
    { path: 'INestApplication#useGlobalGuards', is: 'global', of: 'guards', at: '0..' },
    { path: 'INestApplication#useGlobalPipes', is: 'global', of: 'pipes', at: '0..' },
    { path: 'INestApplication#useGlobalFilters', is: 'global', of: 'filters', at: '0..' },
    { path: 'INestApplication#useGlobalInterceptors', is: 'global', of: 'interceptors', at: '0..' },
    { path: 'INestApplication#setGlobalPrefix', is: 'prefix', at: '0', exclude: '1.exclude' },
    { path: 'INestApplication#enableVersioning', is: 'versioning', type: '0.type', default: '0.defaultVersion', prefix: '0.prefix' },
    { path: 'INestApplication#use', is: 'use', at: '0..' },
    { path: 'INestApplication|INestApplicationContext#get|resolve', is: 'resolves', token: '0' },
    { path: 'INestApplication#getHttpAdapter()', is: 'instance', of: '@nestjs/core:AbstractHttpAdapter' },
    {
      path: 'INestApplication#use|useGlobalGuards|useGlobalPipes|useGlobalFilters|useGlobalInterceptors|setGlobalPrefix|enableVersioning|useWebSocketAdapter|enableShutdownHooks|init',
      is: 'receiver',
    },
    { path: 'MiddlewareConsumer#apply', is: 'consumer', step: 'apply', at: '0..' },
    { path: 'MiddlewareConsumer#apply()', is: 'instance', of: 'MiddlewareConfigProxy' },
    { path: 'MiddlewareConfigProxy#exclude', is: 'consumer', step: 'exclude', at: '0..' },
    { path: 'MiddlewareConfigProxy#exclude', is: 'receiver' },
    { path: 'MiddlewareConfigProxy#forRoutes', is: 'consumer', step: 'for-routes', at: '0..' },
    { path: 'MiddlewareConfigProxy#forRoutes()', is: 'instance', of: 'MiddlewareConsumer' },
  ],
});
