import { defineLibrary } from './define.js';

const script = String.raw`(?:\.ts|\.js|\.cjs|\.mjs|\.mts|\.cts)$`;

/** Registers the files of a folder; options and their defaults as of version 6. */
export const fastifyAutoload = defineLibrary({
  packages: ['@fastify/autoload', 'fastify-autoload'],
  facts: [
    {
      path: 'default|fastifyAutoload',
      is: 'folder-plugin',
      router: 'fastify:FastifyInstance',
      dir: '1.dir',
      options: '1.options',
      prefix: '1.options.prefix',
      folders: '1.dirNameRoutePrefix',
      parameters: '1.routeParams',
      encapsulates: '1.encapsulate',
      depth: '1.maxDepth',
      index: { at: '1.indexPattern', otherwise: `^index${script}` },
      hooks: {
        at: '1.autoHooksPattern',
        otherwise: `^[_.]?auto_?hooks${script}`,
        when: '1.autoHooks',
        cascade: '1.cascadeHooks',
        overwrite: '1.overwriteHooks',
      },
      ignoredNames: '1.ignorePattern',
      taken: '1.matchFilter',
      ignored: '1.ignoreFilter',
      exports: { prefix: 'autoPrefix', override: 'prefixOverride', off: 'autoload', options: 'autoConfig' },
    },
  ],
});
