import { defineLibrary } from './define.js';

/** Emitters that call their listeners at once, with what they were given. */
export const nodeEvents = defineLibrary({
  packages: ['node:events', 'events', 'eventemitter3', 'eventemitter2'],
  types: { default: 'EventEmitter', EventEmitter2: 'EventEmitter' },
  facts: [
    { path: 'default|EventEmitter|EventEmitter2()', is: 'instance', of: 'EventEmitter' },
    { path: 'EventEmitter#on|once|addListener|prependListener|prependOnceListener', is: 'listens', name: '0', at: '1' },
    { path: 'EventEmitter#emit|emitAsync', is: 'emits', name: '0', from: '1..' },
  ],
});
