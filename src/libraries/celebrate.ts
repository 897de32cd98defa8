import { defineLibrary } from './define.js';

/** Its `Joi` is described with joi. */
export const celebrate = defineLibrary({
  packages: ['celebrate'],
  facts: [
    { path: 'celebrate()', is: 'middleware', kind: 'validator' },
    {
      path: 'celebrate()',
      is: 'validates',
      at: '0',
      parts: { query: 'query', params: 'params', body: 'body', headers: 'headers', cookies: 'cookies' },
    },
    { path: 'Segments.QUERY', is: 'constant', value: 'query' },
    { path: 'Segments.PARAMS', is: 'constant', value: 'params' },
    { path: 'Segments.BODY', is: 'constant', value: 'body' },
    { path: 'Segments.HEADERS', is: 'constant', value: 'headers' },
    { path: 'Segments.COOKIES', is: 'constant', value: 'cookies' },
    { path: 'errors()', is: 'middleware', kind: 'pass' },
  ],
});
