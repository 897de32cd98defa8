import { defineLibrary } from './define.js';

/** Packages that run text as code. Those that promise a sandbox have been escaped from, most of them by design of the language. */
export const sandboxes = defineLibrary({
  packages: ['vm2', 'sandbox', 'safe-eval', 'notevil', 'static-eval', 'safer-eval', 'node-eval', 'require-from-string', 'eval', 'expression-eval', 'angular-expressions', 'coffee-script', 'coffeescript', 'livescript', 'module-from-string', 'importfrom-string', 'mathjs'],
  facts: [
    { path: 'mathjs:eval|parse|compile|parser', is: 'sink', of: 'code', at: ['0'], below: '3.17.0' },
    { path: 'VM|NodeVM|Sandbox#run|runFile|runInContext', is: 'sink', of: 'code', at: ['0'] },
    { path: 'vm2:VM|NodeVM()', is: 'sink', of: 'context', at: ['0.sandbox'] },
    { path: 'VMScript()', is: 'sink', of: 'code', at: ['0'] },
    { path: 'NodeVM.code|NodeVM.file', is: 'sink', of: 'code', at: ['0'] },
    { path: 'default', is: 'sink', of: 'code', at: ['0'] },
    { path: 'default#run', is: 'sink', of: 'code', at: ['0'] },
    { path: 'compile|eval|run|evaluate|requireFromString|importFromString', is: 'sink', of: 'code', at: ['0'] },
    { path: 'safeEval|Function|FunctionFactory', is: 'sink', of: 'code', at: ['0..'] },
  ],
});
