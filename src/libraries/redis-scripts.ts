import { defineLibrary } from './define.js';

/** Scripts in Lua that the database runs; keys and arguments are handed over beside them. */
export const redisScripts = defineLibrary({
  packages: ['redis', '@redis/client', 'ioredis'],
  facts: [
    { path: 'createClient|createCluster()', is: 'instance', of: 'RedisClient' },
    { path: 'ioredis:default|Redis|Cluster()', is: 'instance', of: 'RedisClient' },
    { path: 'ioredis:default|Redis|Cluster#', is: 'instance', of: 'RedisClient' },
    { path: 'RedisClient#duplicate()', is: 'instance', of: 'RedisClient' },
    { path: 'RedisClient#eval|EVAL|evalRo', is: 'sink', of: 'nosql-code', at: ['0'] },
    // Which command runs, and on what.
    { path: 'RedisClient#sendCommand|send_command|call', is: 'sink', of: 'nosql-code', at: ['0', '0.0'] },
  ],
});
