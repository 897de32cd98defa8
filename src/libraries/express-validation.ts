import { defineLibrary } from './define.js';

/** Until version 1 the call itself takes the schemas, and lets pass what they do not list; since 2 there is `validate`, which leaves that to joi. */
export const expressValidation = defineLibrary({
  packages: ['express-validation'],
  facts: [
    { path: 'default|validate()', is: 'middleware', kind: 'validator' },
    {
      path: 'default()',
      is: 'validates',
      at: '0',
      parts: { query: 'query', params: 'params', body: 'body', headers: 'headers', cookies: 'cookies' },
      opens: { query: '0.options.allowUnknownQuery', params: '0.options.allowUnknownParams', body: '0.options.allowUnknownBody', headers: '0.options.allowUnknownHeaders', cookies: '0.options.allowUnknownCookies' },
    },
    { path: 'validate()', is: 'validates', at: '0', parts: { query: 'query', params: 'params', body: 'body', headers: 'headers', cookies: 'cookies', signedCookies: 'cookies' } },
  ],
});
