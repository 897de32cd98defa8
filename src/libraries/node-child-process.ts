import { defineLibrary } from './define.js';
import { interpreterRows, shells } from './program-rows.js';


const programs = 'spawn|spawnSync|execFile|execFileSync';

/** `exec` always starts a shell; the others only with `shell`, or when the program is one. */
export const nodeChildProcess = defineLibrary({
  packages: ['node:child_process', 'child_process', 'promisify-child-process', 'child-process-promise', 'child_process-promise', 'mz/child_process'],
  facts: [
    { path: 'exec|execSync', is: 'sink', of: 'command', at: ['0'] },
    { path: `${programs}|fork`, is: 'sink', of: 'command', at: ['0'] },
    { path: programs, is: 'sink', of: 'command', at: ['1[]'], when: '2.shell' },
    { path: programs, is: 'sink', of: 'command', at: ['1[]'], when: { at: '0', matches: shells } },
    ...interpreterRows(programs),
    { path: programs, is: 'sink', of: 'argument', at: ['1'] },
  ],
});
