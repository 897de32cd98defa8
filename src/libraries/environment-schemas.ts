import { defineLibrary } from './define.js';

/** A variable may be missing where its validator has a default. `devDefault` is not asked for in production. */
const absent = ['0.default', '0.devDefault', '1.default'] as const;

/** What refuses to start a program that is not configured (github.com/af/envalid, env.t3.gg, github.com/KATT/envsafe, github.com/lostfictions/znv). */
export const environmentSchemas = defineLibrary({
  packages: ['envalid', 'envsafe', '@t3-oss/env-core', '@t3-oss/env-nextjs', 'znv'],
  facts: [
    ...['envalid', 'envsafe'].map((name) => ({ path: `${name}:str|bool|num|email|host|port|url|json()`, is: 'schema', clears: [], absent }) as const),
    { path: 'envalid:cleanEnv|customCleanEnv', is: 'demands', of: '0', schema: '1', each: true },
    { path: 'envsafe:envsafe', is: 'demands', schema: '0', each: true },
    { path: '@t3-oss/env-core:createEnv', is: 'demands', schema: '0.server', each: true },
    { path: '@t3-oss/env-nextjs:createEnv', is: 'demands', schema: '0.server', each: true },
    { path: 'znv:parseEnv', is: 'demands', of: '0', schema: '1', each: true },
  ],
});
