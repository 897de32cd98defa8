import { defineLibrary } from './define.js';

/** Plugins that add connections, tools or routes of their own, and check no caller of another route. */
export const fastifyPassing = defineLibrary({
  packages: [
    'fastify-socket.io', 'mercurius', '@fastify/http-proxy', 'fastify-http-proxy', 'fastify-healthcheck', 'fastify-custom-healthcheck', '@immobiliarelabs/fastify-sentry', 'fastify-cron', 'fastify-user-agent', '@autotelic/fastify-opentelemetry', '@fastify/otel', 'fastify-prisma',
    '@joggr/fastify-prisma', 'fastify-bree', 'fastify-mailer', 'fastify-print-routes', 'fastify-qs', 'fastify-sse', 'fastify-sse-v2', 'fastify-file-upload', 'fastify-formidable', 'fastify-https-redirect', 'fastify-no-icon', 'fastify-language-parser', 'fastify-i18n', 'fastify-cloudevents',
    '@as-integrations/fastify', '@trpc/server/adapters/fastify', '@fastify/vite', '@fastify/nextjs', '@fastify/circuit-breaker', '@fastify/one-line-logger', '@fastify/zipkin', '@fastify/early-hints', '@fastify/routes', 'fastify-routes', 'fastify-disablecache', 'fastify-ip', 'fastify-lcache',
    'fastify-mongodb', 'fastify-mongoose-api', 'fastify-typeorm-plugin', 'fastify-xml-body-parser', 'fastify-prettier', 'fastify-boom', 'fastify-zod-openapi', '@mgcrea/fastify-request-logger', 'fastify-bullmq', 'fastify-piscina',
    'fastify-sqlite', 'fastify-secrets-env', 'fastify-secrets-aws', 'fastify-secrets-gcp', 'fastify-secrets-azure', 'fastify-secrets-hashicorp', 'fastify-mongoose', 'fastify-knexjs', 'fastify-objectionjs', 'fastify-sequelize', 'fastify-firebase', 'fastify-axios', 'fastify-nodemailer', 'fastify-amqp',
    'fastify-kafka', '@fastify/throttle', '@fastify/response-validation', '@fastify/funky', '@fastify/sse', '@fastify/soap-client', 'fastify-casbin',
  ],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'fastifyTRPCPlugin|fastifyApolloDrainPlugin|fastifySocketIO|fastifyZodOpenApiPlugin', is: 'middleware', kind: 'pass' },
    { path: 'default|fastifyApollo()', is: 'middleware', kind: 'pass' },
    { path: 'FastifyOtelInstrumentation#plugin()', is: 'middleware', kind: 'pass' },
  ],
});
