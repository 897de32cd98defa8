import type { Meaning, OptionSite } from '../../facts/index.js';
import { inProduction, isDevelopment, propertySpan, valueAtPlace, valuesOf, type Evaluator, type LibraryCall, type Value } from '../../evaluate/index.js';

/** Headers in which a caller proves something, by their names in lower case. A closed list. */
const proof = /^(?:x-)?(?:api-?key|auth-?token|access-?token|api-?token|private-token|secret-?key|client-?secret|app-?secret|functions-key)$/;
const authorization = /^(?:proxy-)?authorization$/;
const withCredential = /^(?:bearer|basic|token|bot|apikey|key)\s+\S{8,}$/i;
const standIn = /^(?:\S+\s+)?(?:your|my|<|\{|\$|x{3}|\*{3}|test|example|dummy|fake|mock|token$|undefined|null)|placeholder|_here$/i;
const nearAddress = /^(?:https?:\/\/)?(?:localhost|127\.|\[?::1|0\.0\.0\.0)/i;

/** Credentials written in the code that a call sends in a header (CWE-798). */
export function sentCredentials(evaluator: Evaluator, call: LibraryCall, { url, headers }: Extract<Meaning, { readonly is: 'sends-headers' }>): readonly OptionSite[] {
  if (isDevelopment(call.path, call.conditional)) return [];
  const values = valuesOf(call);
  if (url.some((place) => isNear(valueAtPlace(evaluator, place, values)))) return [];
  return headers.flatMap((place) => {
    const held = valueAtPlace(evaluator, place, values);
    return held?.kind === 'object' ? [...held.props].flatMap(([name, value]) => (isWritten(name.toLowerCase(), value) ? [siteOf(call, held, name)] : [])) : [];
  });
}

function isNear(value: Value | undefined): boolean {
  return value?.kind === 'constant' && typeof value.value === 'string' && nearAddress.test(value.value);
}

function isWritten(name: string, value: Value): boolean {
  const all = inProduction(value);
  return all.length > 0 && all.every((one) => one.kind === 'constant' && typeof one.value === 'string' && !standIn.test(one.value) && (authorization.test(name) ? withCredential.test(one.value) : proof.test(name) && one.value.length >= 8));
}

function siteOf(call: LibraryCall, held: Value, name: string): OptionSite {
  return { concern: 'own-credential', span: call.place, optionSpan: propertySpan(held, name) ?? call.place, name: call.origin, state: 'weak', values: [], exact: 'yes', context: '' };
}
