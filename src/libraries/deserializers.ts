import { defineLibrary } from './define.js';

/** Formats that carry functions: reading one runs what is written in it. */
export const deserializers = defineLibrary({
  packages: ['node-serialize', 'serialize-to-js', 'funcster', 'cryo', 'serialijse', 'bson'],
  facts: [
    ...['node-serialize', 'serialize-to-js', 'funcster', 'cryo', 'serialijse'].map((name) => ({ path: `${name}:unserialize|deserialize|deepDeserialize|parse`, is: 'sink', of: 'deserialize', at: ['0'] }) as const),
    { path: 'bson:deserialize', is: 'sink', of: 'deserialize', at: ['0'], when: '1.evalFunctions' },
    { path: 'bson:BSON.deserialize', is: 'sink', of: 'deserialize', at: ['0'], when: '1.evalFunctions' },
  ],
});
