import { defineLibrary } from './define.js';

export const connectHistoryApiFallback = defineLibrary({
  packages: ['connect-history-api-fallback'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
  ],
});
