import { defineLibrary } from './define.js';

export const nestjsPassport = defineLibrary({
  packages: ['@nestjs/passport'],
  facts: [{ path: 'AuthGuard()', is: 'guard-class', kind: 'auth' }],
});
