import { defineLibrary } from './define.js';

/** Settings come from the operator, not from a caller. */
export const nestjsConfig = defineLibrary({
  packages: ['@nestjs/config'],
  facts: [
    { path: 'ConfigService#get|getOrThrow', is: 'derives', from: [] },
    { path: 'ConfigService#get|getOrThrow', is: 'named-read', name: '0', otherwise: '1' },
    { path: 'ConfigModule.forRoot', is: 'demands', schema: '0.validationSchema' },
    { path: 'registerAs', is: 'named-value', name: '0', value: '1' },
  ],
});
