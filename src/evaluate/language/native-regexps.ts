import { callBack } from '../running/calls.js';
import { dangerous } from '../flows/dangers.js';
import { emit } from '../flows/flows.js';
import { noteUnset } from '../flows/unset.js';
import { applyPathTo } from '../values/path-values.js';
import { groupsIn, isHarmless } from './regexps.js';
import type { CallSite } from '../running/sites.js';
import { isCleaning, matches, textMethod } from './native-texts.js';
import { isExponential } from './slow-regexps.js';
import { asText, clearTaint } from '../values/taint.js';
import { array, constant, join, tainted, taintsOf, unknown, type RegExpValue, type Value } from '../values/value.js';

const searching = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);

/** Notes request data that an expression is tried on which takes exponential time. */
export function noteSlow(site: CallSite, receiver: Value, key: string, args: readonly Value[]): void {
  const [first] = args;
  const isOfPattern = receiver.kind === 'regexp' && (key === 'test' || key === 'exec');
  const [regexp, text] = isOfPattern ? [receiver, first] : searching.has(key) ? [first, receiver] : [];
  if (regexp?.kind !== 'regexp' || !text || !isExponential(regexp.pattern, regexp.flags)) return;
  for (const taint of dangerous(site.evaluator, 'slow-regex', applyPathTo(site.evaluator.path, text))) emit(site.evaluator, 'slow-regex', 'a regular expression', site.span, site.span, taint);
  noteUnset(site.evaluator, 'slow-regex', 'a regular expression', text, { span: site.span, call: site.span });
}

/** A method of a regular expression: what it finds are pieces of the text. */
export function regexpMethod(regexp: Value, key: string, args: readonly Value[]): Value | undefined {
  if (regexp.kind !== 'regexp') return undefined;
  const [text] = args;
  if (key === 'exec' && text) return foundIn(text, regexp);
  const answer = key === 'test' ? matches(regexp, text) : undefined;
  return answer === undefined ? unknown : constant(answer);
}

/** What a regular expression finds in a text: all of it, then each group; nothing, if it does not match. */
export function foundIn(text: Value, regexp: RegExpValue): Value {
  const taints = taintsOf(text).map(asText);
  if (taints.length === 0) return unknown;
  const pieces = [regexp.pattern, ...groupsIn(regexp.pattern)].map((source) => (isHarmless(source) ? tainted(taints.map((taint) => clearTaint(taint, ['all']))) : tainted(taints)));
  return join(array(pieces), constant(null));
}

/** `text.replace(search, (found) => …)`: what the function gives becomes part of the text. */
export function replacedBy(site: CallSite, receiver: Value, key: string, args: readonly Value[]): Value | undefined {
  const [search, replacement] = args;
  if ((key !== 'replace' && key !== 'replaceAll') || replacement?.kind !== 'function') return undefined;
  if (receiver.kind !== 'text' && receiver.kind !== 'constant' && (receiver.kind !== 'unknown' || receiver.taint.length === 0)) return undefined;
  // What a search for dangerous characters finds is only that.
  const found = search?.kind === 'regexp' && !isCleaning(search) ? tainted(taintsOf(receiver).map(asText)) : unknown;
  const given = callBack(site, replacement, [found, found, found]);
  return textMethod(receiver, key, [search ?? unknown, given]);
}
