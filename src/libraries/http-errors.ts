import { defineLibrary } from './define.js';

/** The first number among the arguments is the status; it stands first by convention. */
export const httpErrors = defineLibrary({
  packages: ['http-errors'],
  facts: [
    { path: 'default|HttpError()', is: 'http-error', status: '0', body: '1' },
    { path: 'BadRequest()', is: 'http-error', status: 400, body: '0' },
    { path: 'Unauthorized()', is: 'http-error', status: 401, body: '0' },
    { path: 'PaymentRequired()', is: 'http-error', status: 402, body: '0' },
    { path: 'Forbidden()', is: 'http-error', status: 403, body: '0' },
    { path: 'NotFound()', is: 'http-error', status: 404, body: '0' },
    { path: 'MethodNotAllowed()', is: 'http-error', status: 405, body: '0' },
    { path: 'NotAcceptable()', is: 'http-error', status: 406, body: '0' },
    { path: 'RequestTimeout()', is: 'http-error', status: 408, body: '0' },
    { path: 'Conflict()', is: 'http-error', status: 409, body: '0' },
    { path: 'Gone()', is: 'http-error', status: 410, body: '0' },
    { path: 'PreconditionFailed()', is: 'http-error', status: 412, body: '0' },
    { path: 'PayloadTooLarge()', is: 'http-error', status: 413, body: '0' },
    { path: 'UnsupportedMediaType()', is: 'http-error', status: 415, body: '0' },
    { path: 'ImATeapot()', is: 'http-error', status: 418, body: '0' },
    { path: 'UnprocessableEntity()', is: 'http-error', status: 422, body: '0' },
    { path: 'Locked()', is: 'http-error', status: 423, body: '0' },
    { path: 'TooManyRequests()', is: 'http-error', status: 429, body: '0' },
    // The text of these stays on the server unless the application sends it.
    { path: 'InternalServerError()', is: 'http-error', status: 500 },
    { path: 'NotImplemented()', is: 'http-error', status: 501 },
    { path: 'BadGateway()', is: 'http-error', status: 502 },
    { path: 'ServiceUnavailable()', is: 'http-error', status: 503 },
    { path: 'GatewayTimeout()', is: 'http-error', status: 504 },
  ],
});
