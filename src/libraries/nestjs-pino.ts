import { defineLibrary } from './define.js';

export const nestjsPino = defineLibrary({
  packages: ['nestjs-pino', 'nest-winston'],
  facts: [
    { path: 'nestjs-pino:LoggerModule.forRoot|forRootAsync()', is: 'middleware', kind: 'pass', logs: true },
    { path: 'InjectPinoLogger', is: 'decorator', means: { as: 'inert' } },
  ],
});
