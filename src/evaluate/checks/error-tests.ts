import { none } from './clearing.js';
import type { Clearances } from './path-state.js';
import { alternatives, taintsOf, type Value } from '../values/value.js';

/** Parts of an error that say what kind it is: who asks for one of them knows what the message will be. */
const kind = /^(.+)\.(?:name|code|type|kind|_message)$/;
const status = /^(.+)\.(?:status|statusCode|httpStatus|httpCode)$/;
/** Flags by which libraries and programs say that a message is meant for the caller: http-errors, Fastify, Joi, Boom and habits. A name can only silence. */
const meant = /^(?:expose|validation|isOperational|operational|isJoi|isBoom|isPublic|isClientError|isUserError|isHttpError|validationErrors|errors)$/;
/** From here on an error is the server's own, and its message nobody's business. */
const firstOfServer = 500;

/** `error.expose` is true. */
export function meantForCallers(error: Value, key: string): Clearances {
  return meant.test(key) ? ofErrors(taintsOf(error).map(({ id }) => id)) : none;
}

/** `error.name === 'ValidationError'`, `error.status !== 500`: it is of a known kind. */
export function toldApart(left: Value, right: Value, isSame: boolean): Clearances {
  const [value, other] = left.kind === 'constant' ? [right, left] : [left, right];
  if (other.kind !== 'constant') return none;
  if (typeof other.value === 'number' && isSame === (other.value < firstOfServer)) return ofErrors([...basesOf(value, status), ...(isSame ? basesOf(value, kind) : [])]);
  return isSame && typeof other.value === 'string' ? ofErrors(basesOf(value, kind)) : none;
}

/** `error.status < 500`. */
export function belowServer(small: Value, large: Value): Clearances {
  return large.kind === 'constant' && (large.value === firstOfServer || large.value === firstOfServer - 1) ? ofErrors(basesOf(small, status)) : none;
}

/** The ids of the errors whose parts of this form a value may be. */
function basesOf(value: Value, part: RegExp): readonly string[] {
  return alternatives(value).flatMap((one) => taintsOf(one).flatMap(({ id, origin }) => (origin === 'error' ? [part.exec(id)?.[1] ?? ''] : []))).filter(Boolean);
}

function ofErrors(ids: readonly string[]): Clearances {
  return new Map(ids.map((id) => [id, ['error-detail'] as const]));
}
