import { defineLibrary } from './define.js';

/** Modules that bring no guard: listed so that an application that imports them stays known. */
export const nestjsModules = defineLibrary({
  packages: [
    '@nestjs/devtools-integration',
    '@nestjs/elasticsearch',
    '@nestjs/serve-static',
    '@nestjs-modules/ioredis',
    '@nestjs-modules/mailer',
    '@bull-board/nestjs',
    '@golevelup/nestjs-discovery',
    '@golevelup/nestjs-modules',
    '@golevelup/nestjs-rabbitmq',
    '@golevelup/nestjs-stripe',
    '@keyv/redis',
    '@liaoliaots/nestjs-redis',
    '@sentry/nestjs',
    '@sentry/nestjs/setup',
    '@songkeys/nestjs-redis',
    '@willsoto/nestjs-prometheus',
    'nest-winston',
    'nestjs-command',
    'nestjs-form-data',
    'nestjs-i18n',
    'nestjs-minio-client',
    'nestjs-otel',
    'nestjs-prisma',
    'nestjs-real-ip',
    'nestjs-telegraf',
    'nestjs-zod',
  ],
  facts: [],
});
