import { defineLibrary } from './define.js';

export const nestjsCacheManager = defineLibrary({
  packages: ['@nestjs/cache-manager'],
  facts: [
    { path: 'CacheKey|CacheTTL', is: 'decorator', means: { as: 'inert' } },
    { path: 'CacheInterceptor', is: 'middleware', kind: 'pass' },
  ],
});
