import { defineLibrary } from './define.js';

/** A worker runs the file that its first argument names, or, with `eval`, the text itself. */
export const nodeWorkerThreads = defineLibrary({
  packages: ['node:worker_threads', 'worker_threads'],
  facts: [
    { path: 'Worker()', is: 'sink', of: 'code', at: ['0'], when: '1.eval' },
    { path: 'Worker()', is: 'sink', of: 'module', at: ['0'], unless: ['1.eval'] },
  ],
});
