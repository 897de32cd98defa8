import { defineLibrary } from './define.js';

/** Promises as the language has them, with loops over lists (http://bluebirdjs.com/docs/api-reference.html). */
export const bluebird = defineLibrary({
  packages: ['bluebird'],
  facts: [
    { path: 'default|Promise()', is: 'does', as: 'Promise' },
    { path: 'resolve|cast', is: 'does', as: 'Promise.resolve' },
    { path: 'all|props|settle|allSettled', is: 'does', as: 'Promise.all' },
    { path: 'race|any', is: 'does', as: 'Promise.race' },
    { path: 'map|mapSeries', is: 'does', as: 'map', of: '0' },
    { path: 'each', is: 'derives', from: ['0'] },
    { path: 'each', is: 'does', as: 'forEach', of: '0' },
    { path: 'filter', is: 'does', as: 'filter', of: '0' },
    { path: 'reduce', is: 'does', as: 'reduce', of: '0' },
    { path: 'try|attempt', is: 'calls', at: '0' },
    { path: 'promisify|method', is: 'returns', at: '0' },
    { path: 'promisifyAll', is: 'returns', at: '0' },
    { path: 'promisifyAll', is: 'does', twins: 'Async' },
    { path: 'defer|pending', is: 'does', as: 'Promise.defer' },
  ],
});
