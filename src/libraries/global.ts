import { defineLibrary } from './define.js';

/** Functions of the language and the platform. Methods of strings, arrays, maps, promises and URLs are not data. */
export const globals = defineLibrary({
  packages: ['global'],
  facts: [
    { path: 'console.*', is: 'derives', from: [] },
    { path: 'fetch', is: 'sink', of: 'url', at: ['0'] },
    { path: 'Request|WebSocket|EventSource()', is: 'sink', of: 'url', at: ['0'] },

    {
      path: 'Number|parseInt|parseFloat|BigInt|Boolean|Date',
      is: 'derives',
      from: ['0'],
      clears: ['all'],
      shape: 'string',
    },
    { path: 'Number.parseInt|parseFloat', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'Date.parse|now|UTC', is: 'derives', from: [] },
    { path: 'Date()', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'Math.*', is: 'derives', from: ['0'], clears: ['all'], shape: 'string' },
    { path: 'Number.isInteger|isSafeInteger|isFinite', is: 'checks', at: '0', clears: ['all'], by: 'boolean' },
    { path: 'String', is: 'derives', from: ['0'], clears: ['nosql'], shape: 'string' },
    {
      path: 'encodeURIComponent',
      is: 'derives',
      from: ['0'],
      clears: ['url', 'redirect', 'html', 'header', 'nosql'],
      shape: 'string',
    },
    { path: 'encodeURI', is: 'derives', from: ['0'], clears: ['header', 'nosql'], shape: 'string' },
    { path: 'escape', is: 'derives', from: ['0'], clears: ['header', 'html', 'nosql'], shape: 'string' },
    { path: 'decodeURIComponent|decodeURI|unescape|atob', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'btoa', is: 'derives', from: ['0'], clears: ['sql', 'html', 'header', 'nosql'], shape: 'string' },

    { path: 'JSON.parse', is: 'derives', from: ['0'], shape: 'object' },
    { path: 'JSON.stringify', is: 'derives', from: ['0'], clears: ['nosql', 'header'], shape: 'string' },
    { path: 'structuredClone', is: 'derives', from: ['0'] },
    { path: 'Object.assign', is: 'derives', from: ['0..'] },
    { path: 'Object.values|entries|fromEntries', is: 'derives', from: ['0'] },
    { path: 'Object.keys|getOwnPropertyNames', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'Object.freeze|seal|preventExtensions', is: 'returns', at: '0' },
    { path: 'Buffer.from', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'TextEncoder|TextDecoder#encode|decode', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'Buffer.concat', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'Buffer.byteLength|alloc|allocUnsafe', is: 'derives', from: [] },
    { path: 'crypto.randomUUID', is: 'derives', from: [] },

    { path: 'Reflect.getMetadata|getOwnMetadata|hasMetadata|hasOwnMetadata', is: 'metadata-read', key: '0' },
    { path: 'Reflect.metadata', is: 'decorator', means: { as: 'metadata', key: '0', value: '1' } },
    { path: 'setTimeout|setInterval|setImmediate|queueMicrotask', is: 'calls', at: '0' },
    { path: 'process.nextTick', is: 'calls', at: '0' },
  ],
});
