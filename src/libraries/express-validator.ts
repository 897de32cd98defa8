import { defineLibrary } from './define.js';

/** A chain records errors; the handler must read them with `validationResult`. */
export const expressValidator = defineLibrary({
  packages: ['express-validator'],
  facts: [
    { path: 'oneOf|checkSchema|checkExact()', is: 'middleware', kind: 'validator' },
    { path: 'body|query|param|header|cookie|check()', is: 'instance', of: 'ValidationChain' },
    { path: 'ValidationChain#', is: 'middleware', kind: 'validator' },
    { path: 'ValidationChain#*', is: 'receiver' },
    { path: 'matchedData()', is: 'source', origin: 'body', shape: 'object' },
  ],
});
