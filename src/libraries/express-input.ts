import { defineLibrary } from './define.js';

/** Elements that hold requests against schemas or descriptions, or read bodies. What security schemes they check is out of sight. */
export const expressInput = defineLibrary({
  packages: ['express-validation', 'express-joi-validation', 'zod-express-middleware', 'express-zod-safe', 'express-yup-middleware', 'express-json-validator-middleware', 'express-xml-bodyparser', 'connect-busboy', 'express-formidable', 'express-busboy', 'koa-oas3', 'koa-better-body'],
  facts: [
    { path: 'validate|validateRequest|validateRequestBody|validateRequestParams|validateRequestQuery|processRequest|processRequestBody|processRequestParams|processRequestQuery|expressYupMiddleware()', is: 'middleware', kind: 'validator' },
    { path: 'createValidator().query|body|params|headers|fields()', is: 'middleware', kind: 'validator' },
    { path: 'Validator#validate()', is: 'middleware', kind: 'validator' },
    { path: 'express-zod-safe:default()', is: 'middleware', kind: 'validator' },
    { path: 'oas()', is: 'middleware', kind: 'validator' },
    ...['express-xml-bodyparser', 'connect-busboy', 'express-formidable', 'koa-better-body'].map((name) => ({ path: `${name}:default()`, is: 'middleware', kind: 'parser' }) as const),
  ],
});
