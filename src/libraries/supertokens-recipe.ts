import { defineLibrary } from './define.js';

export const supertokensRecipe = defineLibrary({
  packages: ['supertokens-node/recipe/session'],
  facts: [
    { path: 'getSession()', is: 'principal' },
  ],
});
