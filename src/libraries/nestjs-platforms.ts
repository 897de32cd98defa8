import { defineLibrary } from './define.js';

/** The two HTTP platforms of Nest: applications typed by them are Nest applications. */
export const nestjsPlatforms = defineLibrary({
  packages: ['@nestjs/platform-express', '@nestjs/platform-fastify'],
  types: {
    NestExpressApplication: '@nestjs/common:INestApplication',
    NestFastifyApplication: '@nestjs/common:INestApplication',
    ExpressAdapter: '@nestjs/core:AbstractHttpAdapter',
    FastifyAdapter: '@nestjs/core:AbstractHttpAdapter',
  },
  dependency: {
    '@nestjs/platform-express': { texts: 'page', over: ['@nestjs/platform-fastify'] },
    '@nestjs/platform-fastify': { texts: 'plain' },
  },
  facts: [
    // Only applications on Fastify have it, however they are typed.
    { path: '@nestjs/common:INestApplication#register', is: 'register', plugin: '0', prefix: '1.prefix', options: '1' },
    {
      path: 'NestExpressApplication#useStaticAssets|setBaseViewsDir|setViewEngine|useBodyParser|set|enable|disable|enableCors',
      is: 'receiver',
    },
    { path: '@nestjs/common:INestApplication#setBaseViewsDir', is: 'views', folder: '0' },
    { path: '@nestjs/common:INestApplication#setViewEngine', is: 'views', extension: '0' },
    { path: '@nestjs/common:INestApplication#setViewEngine', is: 'views', folder: '0.templates', extension: '0.viewExt', byPackage: '0.engine' },
    { path: '@nestjs/common:INestApplication#engine', is: 'views', ending: '0', engine: '1' },
    // Parse uploads; say nothing about who may call.
    {
      path: 'FileInterceptor|FilesInterceptor|FileFieldsInterceptor|AnyFilesInterceptor|NoFilesInterceptor()',
      is: 'middleware',
      kind: 'parser',
    },
  ],
});
