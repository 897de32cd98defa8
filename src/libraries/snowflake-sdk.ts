import { defineLibrary } from './define.js';

export const snowflakeSdk = defineLibrary({
  packages: ['snowflake-sdk'],
  facts: [
    { path: 'createConnection()', is: 'instance', of: 'Connection' },
    { path: 'Connection#execute', is: 'sink', of: 'sql', at: ['0.sqlText'] },
  ],
});
