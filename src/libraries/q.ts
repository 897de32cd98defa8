import { defineLibrary } from './define.js';

/** Promises from before the language had them (https://github.com/kriskowal/q/wiki/API-Reference). */
export const q = defineLibrary({
  packages: ['q', 'when', 'kew', 'vow'],
  facts: [
    { path: 'default|when|resolve|fulfill', is: 'does', as: 'Promise.resolve' },
    { path: 'Promise()', is: 'does', as: 'Promise' },
    { path: 'all|allSettled|allResolved|spread', is: 'does', as: 'Promise.all' },
    { path: 'race|any', is: 'does', as: 'Promise.race' },
    { path: 'defer', is: 'does', as: 'Promise.defer' },
    { path: 'denodeify|nbind|nfbind|promised', is: 'returns', at: '0' },
    { path: 'fcall|try|attempt|call|nfcall', is: 'calls', at: '0', from: '1..' },
    { path: 'nfapply|fapply', is: 'calls', at: '0', from: '1[]' },
  ],
});
