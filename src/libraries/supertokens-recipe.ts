import { defineLibrary } from './define.js';

/** Called by hand, it refuses callers without a session, unless told that none is required. */
export const supertokensRecipe = defineLibrary({
  packages: ['supertokens-node/recipe/session'],
  facts: [
    { path: 'getSession', is: 'middleware', kind: 'auth', optionalIf: { at: '2.sessionRequired', value: false } },
    { path: 'getSession()', is: 'principal' },
  ],
});
