import { defineLibrary } from './define.js';

export const nestjsPino = defineLibrary({
  packages: ['nestjs-pino', 'nest-winston'],
  facts: [
    { path: 'nestjs-pino:LoggerModule.forRoot|forRootAsync()', is: 'middleware', kind: 'pass', logs: true },
    // What is assigned stands in each line that is written afterwards. What is left out of lines is said where the module is set up.
    { path: 'nestjs-pino:PinoLogger|Logger#assign|setContext|trace|debug|info|log|warn|error|fatal|verbose', is: 'derives', from: [] },
    { path: 'InjectPinoLogger', is: 'decorator', means: { as: 'inert' } },
  ],
});
