import type { Meaning, OptionSite, Place } from '../../facts/index.js';
import { argumentIndex, inProduction, isDevelopment, propertyAt, propertySpan, registerOf, valueAtPlace, valuesOf, type CallValues, type Evaluator, type LibraryCall, type Value } from '../../evaluate/index.js';

/** Headers in which a caller proves something, by their names in lower case. A closed list. */
const proof = /^(?:x-)?(?:api-?key|auth-?token|access-?token|api-?token|private-token|secret-?key|client-?secret|app-?secret|functions-key)$/;
const authorization = /^(?:proxy-)?authorization$/;
/** Secrets in bodies, by their names in lower case. A closed list. */
const secret = /^(?:client|app|application|api|consumer|shared)[-_]?secret$|^secret[-_]?key$/;
const withCredential = /^(?:bearer|basic|token|bot|apikey|key)\s+\S{8,}$/i;
const standIn = /^(?:\S+\s+)?(?:your|my|<|\{|\$|x{3}|\*{3}|test|example|dummy|fake|mock|token$|undefined|null)|placeholder|_here$/i;
const nearAddress = /^(?:https?:\/\/)?(?:localhost|127\.|\[?::1|0\.0\.0\.0)/i;

/** Credentials written in the code that a call sends in a header, or in its body (CWE-798). */
export function sentCredentials(evaluator: Evaluator, call: LibraryCall, { url, headers, body }: Extract<Meaning, { readonly is: 'sends-headers' }>): readonly OptionSite[] {
  if (isDevelopment(call.path, call.conditional)) return [];
  const values = valuesOf(call);
  if (url.some((place) => isNear(valueAtPlace(evaluator, place, values)))) return [];
  const written = (held: Value | undefined, isProof: (name: string, text: string) => boolean): readonly OptionSite[] =>
    held?.kind === 'object' ? [...held.props].flatMap(([name, value]) => (isWritten(value, (text) => isProof(name.toLowerCase(), text)) ? [siteOf(call, held, name)] : [])) : [];
  return [
    ...headers.flatMap((place) => written(valueAtPlace(evaluator, place, values), isProofInHeader)),
    ...(body ?? []).flatMap((place) => written(bodyAt(evaluator, call, place, values), isProofInBody)),
  ];
}

/** What a body is made of, where it is made text of: `JSON.stringify({ … })`, `new URLSearchParams({ … })`. */
function bodyAt(evaluator: Evaluator, call: LibraryCall, place: Place, values: CallValues): Value | undefined {
  const value = valueAtPlace(evaluator, place, values);
  if (value === undefined || value.kind === 'object') return value;
  const dot = place.lastIndexOf('.');
  const holder = dot === -1 ? undefined : valueAtPlace(evaluator, place.slice(0, dot), values);
  const index = dot === -1 ? argumentIndex(place, call.args.length) : undefined;
  const register = index === undefined ? undefined : call.argRegisters[index];
  const at = holder ? propertyAt(holder, place.slice(dot + 1)) : register === undefined ? undefined : { frame: call.frame, register };
  return at && madeOf(at.frame, at.register);
}

/** The argument of the call that made what a register holds. */
function madeOf(frame: LibraryCall['frame'], register: number): Value | undefined {
  const { definitions, initialisers } = frame.instructions;
  let definition = definitions[register];
  if (definition?.op === 'read') definition = definitions[initialisers.get(definition.slot) ?? -1];
  const [from] = definition?.op === 'call' || definition?.op === 'new' ? definition.args : [];
  return from && registerOf(frame, from.value);
}

function isNear(value: Value | undefined): boolean {
  return value?.kind === 'constant' && typeof value.value === 'string' && nearAddress.test(value.value);
}

function isWritten(value: Value, isProof: (text: string) => boolean): boolean {
  const all = inProduction(value);
  return all.length > 0 && all.every((one) => one.kind === 'constant' && typeof one.value === 'string' && !standIn.test(one.value) && isProof(one.value));
}

function isProofInHeader(name: string, text: string): boolean {
  return authorization.test(name) ? withCredential.test(text) : proof.test(name) && text.length >= 8;
}

/** Keys in bodies are often meant for everybody, those of analytics say; secrets are not. */
function isProofInBody(name: string, text: string): boolean {
  return secret.test(name) && text.length >= 8;
}

function siteOf(call: LibraryCall, held: Value, name: string): OptionSite {
  return { concern: 'own-credential', span: call.place, optionSpan: propertySpan(held, name) ?? call.place, name: call.origin, state: 'weak', values: [], exact: 'yes', context: '' };
}
