import { defineLibrary } from './define.js';

/** Settings come from the operator, not from a caller. */
export const nestjsConfig = defineLibrary({
  packages: ['@nestjs/config'],
  facts: [{ path: 'ConfigService#get|getOrThrow', is: 'derives', from: [] }],
});
