import { defineLibrary } from './define.js';

const programs = 'execa|execaSync|default|sync';

/** Versions 1 to 9. Without `shell` no shell runs, but a command given as one text chooses its program and all arguments. */
export const execa = defineLibrary({
  packages: ['execa'],
  facts: [
    { path: `${programs}|execaNode|node`, is: 'sink', of: 'command', at: ['0'] },
    { path: programs, is: 'sink', of: 'command', at: ['1[]'], when: '2.shell' },
    { path: `${programs}|execaNode|node`, is: 'sink', of: 'argument', at: ['1'] },
    { path: 'execaCommand|execaCommandSync|command|commandSync|shell|shellSync', is: 'sink', of: 'command', at: ['0'] },
  ],
});
