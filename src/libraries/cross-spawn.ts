import { defineLibrary } from './define.js';
import { interpreterRows, shells } from './program-rows.js';

export const crossSpawn = defineLibrary({
  packages: ['cross-spawn', 'foreground-child'],
  facts: [
    { path: 'default|spawn|sync', is: 'sink', of: 'command', at: ['0'] },
    { path: 'default|spawn|sync', is: 'sink', of: 'command', at: ['1[]'], when: '2.shell' },
    { path: 'default|spawn|sync', is: 'sink', of: 'command', at: ['1[]'], when: { at: '0', matches: shells } },
    ...interpreterRows('default|spawn|sync'),
    { path: 'default|spawn|sync', is: 'sink', of: 'argument', at: ['1'] },
  ],
});
