import type { Exposed, LibraryFact, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Folders in which a program is started, or that hold the code itself. */
const ownFolders = ['.', './', '', '..', '../', 'global:process.cwd()', 'node:process:cwd()'];

/** A folder of files that is served: that of the code, or one whose files with a dot are not held back. */
function servedRows(path: string, folder: Place, dots: { readonly at: Place; readonly values: readonly string[] } | undefined, list?: Place): readonly LibraryFact[] {
  const row = (what: Exposed, at: Place, values: readonly string[]): LibraryFact => ({ path, is: 'exposes', what, when: { at, values } });
  return [
    { path, is: 'exposes', what: 'source-files', when: { at: folder, values: ownFolders, own: true } },
    ...(dots ? [row('hidden-files', dots.at, dots.values)] : []),
    ...(list === undefined ? [] : [row('directory-listing', list, ['true'])]),
  ];
}

/** What serves the files of a folder. */
export const servedFolders = defineLibrary({
  packages: ['express', 'serve-static', 'koa-static', '@fastify/static', 'fastify-static', 'hono/serve-static', 'hono/bun', 'hono/deno', '@hono/node-server/serve-static'],
  facts: [
    ...servedRows('express:static()', '0', { at: '1.dotfiles', values: ['allow'] }),
    ...servedRows('serve-static:default()', '0', { at: '1.dotfiles', values: ['allow'] }),
    ...servedRows('koa-static:default()', '0', { at: '1.hidden', values: ['true'] }),
    ...servedRows('@fastify/static:default', '1.root', undefined, '1.list'),
    ...servedRows('fastify-static:default', '1.root', undefined, '1.list'),
    ...['hono/serve-static', 'hono/bun', 'hono/deno', '@hono/node-server/serve-static'].flatMap((name) => servedRows(`${name}:serveStatic()`, '0.root', undefined)),
  ],
});
