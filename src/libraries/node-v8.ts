import { defineLibrary } from './define.js';

/** The documentation of `v8.deserialize` warns of input that is not trusted. */
export const nodeV8 = defineLibrary({
  packages: ['node:v8', 'v8'],
  facts: [
    { path: 'deserialize', is: 'sink', of: 'deserialize', at: ['0'] },
    { path: 'Deserializer|DefaultDeserializer()', is: 'sink', of: 'deserialize', at: ['0'] },
    { path: 'writeHeapSnapshot|getHeapSnapshot', is: 'exposes', what: 'memory' },
  ],
});
