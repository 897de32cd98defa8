import { chanceRows } from './option-rows.js';
import { defineLibrary } from './define.js';

/** Generators that are not made for secrets. All of them rest on `Math.random`, the clock or both. */
export const chance = defineLibrary({
  packages: ['nanoid/non-secure', 'lodash', 'lodash-es', 'lodash/random', 'uniqid', 'hat', 'chance', 'random-string', 'randomatic'],
  facts: [
    ...chanceRows('nanoid/non-secure:nanoid', 'lodash:random|sample|sampleSize', 'lodash-es:random|sample|sampleSize', 'lodash/random:default', 'uniqid:default', 'hat:default', 'random-string:default'),
    { path: 'chance:default()', is: 'instance', of: 'chance:Chance' },
    ...chanceRows('chance:Chance#string|hash|guid|integer|natural|word'),
  ],
});
