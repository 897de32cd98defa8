import { defineLibrary } from './define.js';

export const ironSession = defineLibrary({
  packages: ['iron-session'],
  facts: [
    { path: 'getIronSession()', is: 'principal' },
  ],
});
