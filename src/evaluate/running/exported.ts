import type { Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import type { Frame } from './frame.js';
import { exportsSlot } from './store.js';
import { external, type ExternalValue, type ObjectValue, type Value } from '../values/value.js';

const origin = 'global:module.exports';
const callee: ExternalValue = external(origin);
/** Names under which configurations stand that production does not get. They only silence. */
const elsewhere = /^(?:dev|test|local|ci$|e2e)/i;

/** `module.exports = value` */
export function exportWhole(evaluator: Evaluator, frame: Frame, value: Value, span: Span): void {
  frame.module.frame.store.set(exportsSlot, value);
  noteExported(evaluator, frame, value, span);
}

/**
 * What a module exports may be a configuration that a tool reads by itself, or that is chosen by the deployment: the object, or one
 * object for each deployment. Rows of `module.exports` say which forms mean something; each is told as place `0`.
 */
function noteExported(evaluator: Evaluator, frame: Frame, value: Value, span: Span): void {
  if (value.kind !== 'object') return;
  const all = [value, ...[...value.props].flatMap(([key, prop]) => (prop.kind === 'object' && !elsewhere.test(key) ? [prop] : []))];
  const meanings = evaluator.host.meanings(origin);
  for (const one of meanings.length > 0 ? all.filter(hasForm) : []) {
    evaluator.host.libraryCall({ origin, meanings, callee, args: [one], argSpans: [span], argLabels: [], argRegisters: [], span, place: span, frame, path: evaluator.path, conditional: frame.conditional > 0, result: value });
  }
}

/** Most of what modules export are functions and classes: only objects with an object in them are of interest. */
function hasForm(value: ObjectValue): boolean {
  for (const prop of value.props.values()) if (prop.kind === 'object') return true;
  return false;
}
