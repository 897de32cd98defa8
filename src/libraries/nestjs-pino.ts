import { defineLibrary } from './define.js';

export const nestjsPino = defineLibrary({
  packages: ['nestjs-pino', 'nest-winston'],
  facts: [
    { path: 'InjectPinoLogger', is: 'decorator', means: { as: 'inert' } },
  ],
});
