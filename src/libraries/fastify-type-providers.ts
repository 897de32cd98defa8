import { defineLibrary } from './define.js';

export const fastifyTypeProviders = defineLibrary({
  packages: ['@fastify/type-provider-typebox', '@fastify/type-provider-json-schema-to-ts', 'fastify-type-provider-zod'],
  facts: [
    {
      path: 'FastifyPluginAsyncTypebox|FastifyPluginCallbackTypebox|FastifyPluginAsyncJsonSchemaToTs|FastifyPluginCallbackJsonSchemaToTs|FastifyPluginAsyncZod|FastifyPluginCallbackZod#',
      is: 'handler-arguments',
      of: ['fastify:FastifyInstance', '', 'next'],
    },
  ],
});
