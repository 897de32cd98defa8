import { defineLibrary } from './define.js';

/** `consume` rejects when nothing is left; `get` and `penalty` serve limiters that ask first. */
export const rateLimiterFlexible = defineLibrary({
  packages: ['rate-limiter-flexible'],
  facts: [
    {
      path: 'RateLimiterMemory|RateLimiterRedis|RateLimiterValkey|RateLimiterValkeyGlide|RateLimiterMemcache|RateLimiterMongo|RateLimiterMySQL|RateLimiterPostgres|RateLimiterPrisma|RateLimiterDrizzle|RateLimiterDynamo|RateLimiterSQLite|RateLimiterEtcd|RateLimiterCluster|RateLimiterUnion|RateLimiterQueue|RLWrapperBlackAndWhite|BurstyRateLimiter#consume|penalty|block|get|removeTokens',
      is: 'limits',
    },
  ],
});
