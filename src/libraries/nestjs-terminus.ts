import { defineLibrary } from './define.js';

export const nestjsTerminus = defineLibrary({
  packages: ['@nestjs/terminus'],
  facts: [
    { path: 'HealthCheck', is: 'decorator', means: { as: 'inert' } },
  ],
});
