import { defineLibrary } from './define.js';

/** Formats that carry functions: reading one runs what is written in it. */
export const deserializers = defineLibrary({
  packages: ['node-serialize', 'serialize-to-js', 'funcster', 'cryo', 'serialijse'],
  facts: [{ path: 'unserialize|deserialize|deepDeserialize|parse', is: 'sink', of: 'deserialize', at: ['0'] }],
});
