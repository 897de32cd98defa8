import type { Meaning, OptionValue } from '../../facts/index.js';
import { notePromised } from '../checks/promise-tests.js';
import { addBehaviour } from '../running/invoke.js';
import { valueAtPlace, type CallValues } from './places.js';
import type { CallSite } from '../running/sites.js';
import { isRequestPart } from '../running/calls.js';
import type { ExternalValue, Value } from '../values/value.js';

/** A known chain element called by hand: `passport.authenticate('jwt')(req, res, next)`. */
export function noteGuard(site: CallSite, callee: ExternalValue, meanings: readonly Meaning[], values: CallValues): void {
  // Its options were given to the call that made it.
  const made: CallValues = callee.args ? { args: callee.args } : values;
  const element = [...site.evaluator.host.meanings(callee.origin), ...meanings].find((meaning) => meaning.is === 'middleware' && (typeof meaning.when !== 'object' || isOption(site, meaning.when, made)));
  if (element?.is !== 'middleware') return;
  const isOptional = element.optional === true || (element.optionalIf !== undefined && isOption(site, element.optionalIf, made));
  const isDecided = element.decidedAt !== undefined && valueAtPlace(site.evaluator, element.decidedAt, made)?.kind === 'function';
  const checksPassword = element.passwordIf !== undefined && isOption(site, element.passwordIf, made);
  // What it does with a caller who brings nothing is seen where that function runs.
  if (isDecided && !checksPassword && site.evaluator.anonymous) return;
  addBehaviour(site.frame, { does: 'guard', kind: element.kind, label: site.label, span: site.span, ...(isOptional && { optional: true }), ...(isDecided && { decided: true }), ...(checksPassword && { checksPassword: true }) });
}

/** Whether an option of the call has this value for sure. */
export function isOption(site: CallSite, { at, value }: OptionValue, values: CallValues): boolean {
  const found = valueAtPlace(site.evaluator, at, values);
  return found?.kind === 'constant' && found.value === value;
}

/** A request, or what was made of one: `new ExecutionContextHost([request])`. */
export function holdsRequest(value: Value): boolean {
  if (isRequestPart(value)) return true;
  if (value.kind === 'array') return value.items.some(isRequestPart);
  return value.kind === 'external' && value.origin.endsWith('#') && (value.args ?? []).some((arg) => isRequestPart(arg) || (arg.kind === 'array' && arg.items.some(isRequestPart)));
}

/** A method of a known guard class, called by a subclass with the request in hand. */
export function noteGuardClass(site: CallSite, callee: ExternalValue): boolean {
  const base = callee.receiver?.kind === 'external' ? callee.receiver.origin.replace(/#$/, '') : undefined;
  const row = base === undefined ? undefined : site.evaluator.host.meanings(base).find((meaning) => meaning.is === 'guard-class');
  if (row?.is !== 'guard-class') return false;
  const made: CallValues = { args: callee.receiver?.kind === 'external' ? (callee.receiver.args ?? []) : [] };
  const checksPassword = row.passwordIf !== undefined && isOption(site, row.passwordIf, made);
  addBehaviour(site.frame, { does: 'guard', kind: row.kind, label: site.label, span: site.span, ...(row.optional && { optional: true }), ...(checksPassword && { checksPassword: true }) });
  if (row.promises !== undefined && callee.origin.endsWith(`#${row.promises}`)) notePromised(site, false);
  return true;
}
