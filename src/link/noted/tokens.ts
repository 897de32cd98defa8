import type { Answer, Meaning, Span, TokenClaim, TokenSigning, TokenVerification } from '../../facts/index.js';
import { alternatives, propertySpan, recordsIn, taintsOf, valueAtPlace, valuesAt, valuesOf, type CallValues, type Evaluator, type LibraryCall, type Value } from '../../evaluate/index.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

interface PendingSigning extends TokenSigning {
  readonly defaults?: string;
  /** The class whose code signs, as file and index. */
  readonly owner?: string;
}

interface Defaults {
  /** The module value that carries these options; absent when they hold everywhere. */
  readonly id: string | undefined;
  readonly name: string;
  readonly expires: Answer;
}

/** Gathers calls that sign and verify tokens. Whether a token expires may hang on options set elsewhere. */
export class TokenCollector {
  readonly #signings = new Map<string, PendingSigning>();
  readonly #defaults: Defaults[] = [];
  readonly #renewed = new Set<string>();
  readonly verifications = new Map<string, TokenVerification>();
  /** Module values in effect for a class, where modules say so. */
  scope: (owner: string) => ReadonlySet<string> | undefined = () => undefined;

  collect(evaluator: Evaluator, call: LibraryCall): void {
    for (const meaning of call.meanings) {
      if (meaning.is === 'token-sign') this.#sign(evaluator, call, meaning);
      else if (meaning.is === 'token-verify') this.#verify(evaluator, call, meaning);
      else if (meaning.is === 'token-defaults') this.#default(evaluator, call, meaning);
    }
  }

  /** Says that a verification stands in a flow that issues a new token: the flow itself decides whether the caller gets one. */
  renews(span: Span): void {
    this.#renewed.add(`${span.file}:${String(span.start)}`);
  }

  checked(): readonly TokenVerification[] {
    return [...this.verifications.values()].map((one) => (this.#renewed.has(`${one.span.file}:${String(one.span.start)}`) ? { ...one, renews: true } : one));
  }

  /** Every signing, with defaults taken in: one set in some places only leaves the answer open. */
  signings(): readonly TokenSigning[] {
    return [...this.#signings.values()].map(({ defaults, owner, ...signing }) => {
      if (signing.expires !== 'no' || defaults === undefined) return signing;
      const all = this.#defaults.filter((one) => one.name === defaults);
      const scope = owner === undefined ? undefined : this.scope(owner);
      const near = all.filter((one) => one.id !== undefined && scope?.has(one.id));
      const known = (near.length > 0 ? near : all).map((one) => one.expires);
      return { ...signing, expires: known.length === 0 ? 'unknown' : known.every((one) => one === 'no') ? 'no' : known.every((one) => one === 'yes') ? 'yes' : 'unknown' };
    });
  }

  #sign(evaluator: Evaluator, call: LibraryCall, meaning: Of<'token-sign'>): void {
    const values = valuesOf(call);
    const built = builderAnswer(call, meaning.builder ?? []);
    const expires = anyOf([built, ...meaning.expiry.map((place) => presence(evaluator, place, values))]);
    const key = `${call.span.file}:${String(call.span.start)}`;
    const known = this.#signings.get(key);
    // Seen with several arguments, the surest weakness counts only if every view agrees.
    const answer = known && known.expires !== expires ? 'unknown' : expires;
    const lifetimeAt = answer === 'no' ? meaning.expiry.find((place) => meaning.options !== undefined && place.startsWith(`${meaning.options}.`)) : undefined;
    const claims = meaning.payload === undefined ? [] : valuesAt(evaluator, meaning.payload, values).flatMap((value) => claimsIn(value, call.argSpans[Number(meaning.payload)] ?? call.place));
    this.#signings.set(key, { span: call.span, name: call.origin, expires: answer, claims: [...(known?.claims ?? []), ...claims].slice(0, maxClaims), ...(lifetimeAt !== undefined && { lifetimeAt }), ...(meaning.defaults && { defaults: meaning.defaults }), ...ownerOf(call) });
  }

  #default(evaluator: Evaluator, call: LibraryCall, meaning: Of<'token-defaults'>): void {
    const values = valuesOf(call);
    const places = meaning.expiry ?? (meaning.sign === undefined ? [] : [`${meaning.sign}.expiresIn`]);
    this.#defaults.push({ id: call.result.kind === 'external' ? call.result.id : undefined, name: meaning.name, expires: anyOf(places.map((place) => presence(evaluator, place, values))) });
    if (meaning.verify !== undefined) this.#ignores(evaluator, call, [`${meaning.verify}.ignoreExpiration`]);
  }

  #verify(evaluator: Evaluator, call: LibraryCall, meaning: Of<'token-verify'>): void {
    this.#ignores(evaluator, call, meaning.ignoresExpiry);
    this.#ignores(evaluator, call, meaning.tolerates ?? [], isLong);
  }

  #ignores(evaluator: Evaluator, call: LibraryCall, places: readonly string[], isWeak = isTrue): void {
    const values = valuesOf(call);
    for (const place of places) {
      const found = valuesAt(evaluator, place, values).flatMap(alternatives);
      const answer: Answer = found.some(isWeak) ? (found.length === 1 ? 'yes' : 'unknown') : 'no';
      if (answer === 'no') continue;
      const dot = place.lastIndexOf('.');
      const holder = valueAtPlace(evaluator, place.slice(0, dot), values);
      const optionSpan = (holder && propertySpan(holder, place.slice(dot + 1))) ?? call.span;
      this.verifications.set(`${optionSpan.file}:${String(optionSpan.start)}`, { span: call.span, name: call.origin, ignoresExpiry: answer, optionSpan, renews: false, ...secondsIn(found) });
    }
  }
}

function isTrue(value: Value): boolean {
  return value.kind === 'constant' && value.value === true;
}

/** Clocks that differ by more seconds than this are wrong. */
const maxSkew = 300;

function isLong(value: Value): boolean {
  return value.kind === 'constant' && typeof value.value === 'number' && value.value > maxSkew;
}

function secondsIn([value]: readonly Value[]): Pick<TokenVerification, 'seconds'> {
  return value?.kind === 'constant' && typeof value.value === 'number' ? { seconds: value.value } : {};
}

/** Payloads hold little; more than this is a program gone wrong. */
const maxClaims = 100;

/** The names under which something stands for sure, in objects within objects too, and the fields of records. */
function claimsIn(value: Value, at: Span, depth = 0): readonly TokenClaim[] {
  if (depth > 3) return [];
  if (value.kind === 'external') return recordsIn(value, at).flatMap(({ fields, model }) => fields.map((name) => ({ name, span: at, ...(model !== undefined && { model }) })));
  if (value.kind !== 'object') return [];
  return [...value.props].flatMap(([name, prop]) => {
    const isNothing = prop.kind === 'constant' && (prop.value === undefined || prop.value === null || typeof prop.value === 'boolean' || prop.value === '');
    return [...(isNothing || name.startsWith('(') ? [] : [{ name, span: propertySpan(value, name) ?? at }]), ...claimsIn(prop, at, depth + 1)];
  });
}

function ownerOf(call: LibraryCall): { readonly owner?: string } {
  for (let at: LibraryCall['frame'] | undefined = call.frame; at; at = at.parent) if (at.facts.class !== undefined) return { owner: `${at.module.file}#${String(at.facts.class)}` };
  return {};
}

function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** Whether anything stands at a place. */
function presence(evaluator: Evaluator, place: string, values: CallValues): Answer {
  const found = valueAtPlace(evaluator, place, values);
  if (!found) return 'no';
  const answers = alternatives(found).map(isThere);
  if (answers.every((answer) => answer === 'no')) return 'no';
  return answers.every((answer) => answer === 'yes') ? 'yes' : 'unknown';
}

function isThere(value: Value): Answer {
  if (value.kind === 'constant') return value.value === undefined || value.value === null ? 'no' : 'yes';
  return value.kind === 'unknown' && taintsOf(value).length === 0 && !value.environment ? 'unknown' : 'yes';
}

/** Whether a builder was told to expire on the way to this call. */
function builderAnswer(call: LibraryCall, members: readonly string[]): Answer {
  if (members.length === 0) return 'no';
  const { receiver } = call;
  if (receiver?.kind !== 'external') return 'unknown';
  return members.some((member) => receiver.props?.has(`(${member})`)) ? 'yes' : 'no';
}
