import { defineLibrary } from './define.js';

/** With `root`, a path that leads out of it is refused. */
export const send = defineLibrary({
  packages: ['send', '@fastify/send'],
  facts: [
    { path: 'default|send', is: 'sink', of: 'path', at: ['1'], unless: ['2.root'] },
    { path: 'koa-send:default', is: 'respond', as: 'file' },
    { path: 'koa-send:default', is: 'sink', of: 'path', at: ['2.root'] },
  ],
});
