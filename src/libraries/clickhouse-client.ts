import { defineLibrary } from './define.js';

export const clickhouseClient = defineLibrary({
  packages: ['@clickhouse/client'],
  facts: [
    { path: 'createClient()', is: 'instance', of: 'ClickHouseClient' },
    { path: 'ClickHouseClient#query|exec|command', is: 'sink', of: 'sql', at: ['0.query'] },
  ],
});
