import type { Span } from '../../facts/index.js';
import { assignedProp } from '../records/data.js';
import { statusProp } from './externals.js';
import type { Frame } from '../running/frame.js';
import { addBehaviour } from '../running/invoke.js';
import { alternatives, type Value } from '../values/value.js';

/** Members by which error classes carry the status of the answer they lead to (http-errors, Express, Fastify). */
const statusMembers = [statusProp, 'statusCode', 'status', 'httpStatus', 'code'];

/** Notes that the function ends the request by raising an error, with the status it leads to if that is known. */
export function failureOf(frame: Frame, error: Value, span: Span, isHanded = false): void {
  const status = alternatives(error).map(statusOf).find((one) => one !== undefined);
  const passesOn = status === undefined && alternatives(error).some((one) => one.kind === 'unknown' && one.taint.some((taint) => taint.id === 'error'));
  addBehaviour(frame, { does: 'fail', span, ...(status !== undefined && { status }), ...(passesOn && { passesOn }), ...(isHanded && { handed: true }) });
}

function statusOf(error: Value): number | undefined {
  if (error.kind !== 'instance' && error.kind !== 'external' && error.kind !== 'object') return undefined;
  // `Object.assign(new Error(text), { status: 401 })`
  const assigned = error.props?.get(assignedProp);
  for (const one of assigned?.kind === 'array' ? assigned.items : []) {
    const status = statusOf(one);
    if (status !== undefined) return status;
  }
  for (const name of statusMembers) {
    const value = error.props?.get(name);
    const number = value?.kind === 'constant' ? Number(value.value) : Number.NaN;
    if (number >= 400 && number < 600) return number;
  }
  return undefined;
}
