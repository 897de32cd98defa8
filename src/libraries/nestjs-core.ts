import { defineLibrary } from './define.js';

export const nestjsCore = defineLibrary({
  packages: ['@nestjs/core'],
  framework: 'nest',
  types: {
    ExpressAdapter: 'AbstractHttpAdapter',
    FastifyAdapter: 'AbstractHttpAdapter',
    HttpServer: 'AbstractHttpAdapter',
  },
  dependency: { '@nestjs/core': { flatQueries: 11, over: ['express'] } },
  facts: [
    { path: 'REQUEST', is: 'instance', of: 'express:Request' },
    { path: 'APP_GUARD', is: 'token', of: 'global-guard', text: 'APP_GUARD' },
    { path: 'APP_PIPE', is: 'token', of: 'global-pipe', text: 'APP_PIPE' },
    { path: 'APP_FILTER', is: 'token', of: 'global-filter', text: 'APP_FILTER' },
    { path: 'APP_INTERCEPTOR', is: 'token', of: 'global-interceptor', text: 'APP_INTERCEPTOR' },
    { path: 'NestFactory.create', is: 'bootstrap', module: '0' },
    { path: 'NestFactory.createMicroservice', is: 'bootstrap', module: '0', messages: true },
    { path: 'NestFactory.createMicroservice()', is: 'instance', of: '@nestjs/common:INestMicroservice' },
    { path: 'NestFactory.createApplicationContext()', is: 'instance', of: '@nestjs/common:INestApplicationContext' },
    { path: 'NestFactory.create()', is: 'instance', of: '@nestjs/common:INestApplication' },

    { path: 'Reflector#get|getAll|getAllAndOverride', is: 'metadata-read', key: '0' },
    { path: 'Reflector#getAllAndMerge', is: 'metadata-read', key: '0', merges: true },
    { path: 'RouterModule.register', is: 'module-paths', at: '0' },
    { path: 'Reflector.createDecorator()', is: 'decorator', means: { as: 'metadata', key: 'self', value: '0' } },
    { path: 'ModuleRef#get|resolve|create', is: 'resolves', token: '0' },
    { path: 'BaseExceptionFilter#catch', is: 'handler-arguments', of: ['error', '@nestjs/common:ArgumentsHost'] },

    // Routes and middleware added behind the framework.
    { path: 'AbstractHttpAdapter#', is: 'router', framework: 'express', app: true, order: 'registration' },
    {
      path: 'AbstractHttpAdapter#get|post|put|patch|delete|options|head',
      is: 'route',
      method: 'name',
      url: '0',
      handlers: '1..',
    },
    { path: 'AbstractHttpAdapter#all', is: 'route', method: 'ALL', url: '0', handlers: '1..' },
    { path: 'AbstractHttpAdapter#use', is: 'use', at: '0..' },
    { path: 'AbstractHttpAdapter#getInstance()', is: 'instance', of: 'express:Application' },
    { path: 'HttpAdapterHost#httpAdapter', is: 'instance', of: 'AbstractHttpAdapter' },
  ],
});
