import { defineLibrary } from './define.js';

/** Packages that hand a text to a shell, on this machine or on another one. */
export const commandRunners = defineLibrary({
  packages: ['node-cmd', 'exec', 'exec-sync', 'execSync', 'sync-exec', 'exec-sh', 'shell-exec', 'node-run-cmd', 'async-exec', 'child-process-es6-promise', 'npm-run', 'ssh2', 'node-ssh', 'simple-ssh', 'ssh-exec', 'remote-exec', 'node-pty', 'teen_process', 'nodegit-cli', 'system-commands'],
  facts: [
    { path: 'default|exec|execSync|run|runSync|get|runCommand', is: 'sink', of: 'command', at: ['0'] },
    { path: 'spawn', is: 'sink', of: 'command', at: ['0'] },
    { path: 'Client|NodeSSH|default()', is: 'instance', of: 'Connection' },
    { path: 'Connection#exec|execCommand', is: 'sink', of: 'command', at: ['0'] },
    { path: 'Connection#on', is: 'receiver' },
  ],
});
