import { defineLibrary } from './define.js';

/** Packages that hand a text to a shell, on this machine or on another one. */
export const commandRunners = defineLibrary({
  packages: ['node-cmd', 'exec', 'exec-sync', 'execSync', 'sync-exec', 'exec-sh', 'shell-exec', 'node-run-cmd', 'async-exec', 'child-process-es6-promise', 'npm-run', 'ssh2', 'node-ssh', 'simple-ssh', 'ssh-exec', 'remote-exec', 'node-pty', 'teen_process', 'nodegit-cli', 'system-commands', 'python-shell', 'imagemagick'],
  facts: [
    { path: 'default|exec|execSync|run|runSync|get|runCommand', is: 'sink', of: 'command', at: ['0'] },
    { path: 'spawn', is: 'sink', of: 'command', at: ['0'] },
    { path: 'node-pty:spawn', is: 'sink', of: 'command', at: ['1[]'], when: { at: '0', matches: '(?:^|[\\\\/])(?:(?:ba|da|z|k|fi)?sh|cmd|powershell|pwsh)(?:\\.exe)?$' } },
    { path: 'python-shell:PythonShell.runString', is: 'sink', of: 'code', at: ['0'] },
    { path: 'python-shell:PythonShell.run', is: 'sink', of: 'command', at: ['0'] },
    { path: 'python-shell:PythonShell()', is: 'sink', of: 'command', at: ['0'] },
    { path: 'imagemagick:convert|identify', is: 'sink', of: 'argument', at: ['0'] },
    { path: 'Client|NodeSSH|default()', is: 'instance', of: 'Connection' },
    { path: 'Connection#exec|execCommand', is: 'sink', of: 'command', at: ['0'] },
    { path: 'Connection#on', is: 'receiver' },
  ],
});
