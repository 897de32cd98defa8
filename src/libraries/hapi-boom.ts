import { defineLibrary } from './define.js';

export const hapiBoom = defineLibrary({
  packages: ['@hapi/boom', 'boom'],
  facts: [
    { path: 'badRequest()', is: 'http-error', status: 400, body: '0' },
    { path: 'unauthorized()', is: 'http-error', status: 401, body: '0' },
    { path: 'paymentRequired()', is: 'http-error', status: 402, body: '0' },
    { path: 'forbidden()', is: 'http-error', status: 403, body: '0' },
    { path: 'notFound()', is: 'http-error', status: 404, body: '0' },
    { path: 'methodNotAllowed()', is: 'http-error', status: 405, body: '0' },
    { path: 'conflict()', is: 'http-error', status: 409, body: '0' },
    { path: 'badData()', is: 'http-error', status: 422, body: '0' },
    { path: 'tooManyRequests()', is: 'http-error', status: 429, body: '0' },
    { path: 'internal|badImplementation()', is: 'http-error', status: 500 },
  ],
});
