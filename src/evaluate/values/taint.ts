import type { Clearance, Origin, Risk, Shape, Span } from '../../facts/index.js';

/**
 * A part of a value that an attacker decides. `id` names the datum in the request (`query.name`), not the place of its
 * reading, so that a check on one reading of it counts for every other.
 */
export interface Taint {
  readonly id: string;
  readonly origin: Origin;
  readonly shape: Shape;
  /** As the code spells it, for the message: `req.query.name`. */
  readonly label: string;
  readonly span: Span;
  readonly cleared: readonly Clearance[];
  /** It has passed a schema that lets properties through which it does not list: where that is said. */
  readonly opened?: Span;
  /** The field of a class or a schema that says what it may be. */
  readonly declared?: Span;
  /** It became part of a path here. */
  readonly joined?: Span;
  /** What another API answered, and who named that API. */
  readonly chosen?: Origin;
}

/** Whether it is a part of what another API answered: of its body, say. */
export function isPartOfAnswer({ id }: Taint): boolean {
  return id.slice(id.lastIndexOf(':')).includes('.');
}

/** A host part read off a URL: checking it says something about the URL's destination only. */
export const hostSuffix = '@host';

/** How a name ends: checking it says what kind of file it names, and not where that lies. */
export const endingSuffix = '@ending';

export function endingTaint(taint: Taint): Taint {
  return taint.id.endsWith(endingSuffix) ? taint : { ...taint, id: taint.id + endingSuffix };
}

/** A path made absolute or normal: checking how it begins says where it leads. */
export const resolvedSuffix = '@resolved';

export function resolveTaint(taint: Taint, joined: Span): Taint {
  return taint.id.endsWith(resolvedSuffix) ? taint : { ...taint, id: taint.id + resolvedSuffix, joined };
}

const maxPath = 6;
const maxTaints = 8;

export function taintKey(taint: Taint): string {
  return `${taint.id}!${taint.shape}!${taint.cleared.join()}${taint.opened ? `!${taint.opened.file}:${String(taint.opened.start)}` : ''}`;
}

/** Parts of an address that are taken out of it decoded … */
const decoding = new Set(['query', 'searchParams']);
/** … and what its form rules out, as it came in. */
const ofAddress = new Set<Clearance>(['header', 'html', 'log', 'redirect', 'url']);

/** The taint of `taint.key`: longer id and label, at the place of this reading. */
export function extendTaint(taint: Taint, key: string, span: Span): Taint {
  if (taint.id.split('.').length > maxPath) return taint;
  const cleared = taint.cleared.length > 0 && decoding.has(key) && taint.id.endsWith('(url)') ? taint.cleared.filter((one) => !ofAddress.has(one)) : taint.cleared;
  const label = /^[\w$]+$/.test(key) ? `${taint.label}.${key}` : `${taint.label}[${key === '[]' ? '' : `'${key}'`}]`;
  const part = { ...taint, id: `${taint.id}.${key}`, label, span, cleared };
  return taint.declared ? undeclared(part) : part;
}

/** What a field says of itself it need not say of its parts. */
function undeclared({ declared: _declared, ...taint }: Taint): Taint {
  return taint;
}

/** The taint of a name among those of an object. It is another datum than what stands under it: a test of one says nothing of the other. */
export function nameTaint(taint: Taint, span: Span): Taint {
  return { ...extendTaint(taint, '[]', span), id: `${taint.id}.${nameKey}`, shape: 'string' };
}

const nameKey = '(name)';

/** Whether a taint is that of a name among those of this datum. */
export function isNameIn({ id }: Taint, of: string): boolean {
  return id === `${of}.${nameKey}`;
}

/** The datum of which any part is meant: of `body.[]` the body. */
export function wholeOf(taint: Taint): Taint | undefined {
  return taint.id.endsWith('.[]') ? { ...taint, id: taint.id.slice(0, -'.[]'.length), shape: 'object', label: taint.label.replace(/\[\]$/, '') } : undefined;
}

/** What is left of what a part of an address was cleared of by its form, once it is decoded. */
export function decodeTaint(taint: Taint): Taint {
  return taint.cleared.length > 0 && taint.id.includes('(url)') ? { ...taint, cleared: taint.cleared.filter((one) => !ofAddress.has(one)) } : taint;
}

export function clearTaint(taint: Taint, clears: readonly Clearance[]): Taint {
  if (clears.every((one) => taint.cleared.includes(one))) return taint;
  return { ...taint, cleared: [...new Set([...taint.cleared, ...clears])].sort() };
}

/** Risks that a harmless form does not lessen: a number can name somebody else, be a secret, or be large. */
const unlessened = ['claims', 'credential', 'error-detail', 'size', 'answer-length', 'delay', 'rows', 'amount', 'log-secret', 'signature', 'guess'] as const satisfies readonly Risk[];
export type BeyondForm = (typeof unlessened)[number];
const beyondForm: ReadonlySet<Risk> = new Set(unlessened);

export function isCleared(taint: Taint, risk: Risk): boolean {
  if (risk === 'redirect' && taint.cleared.includes('rooted') && taint.cleared.includes('single-slash')) return true;
  // What is bounded, or equals something of the program's own, is no longer the caller's price.
  if (risk === 'amount' && taint.cleared.includes('size')) return true;
  // Whoever thought of how large a number may be thought of this as well.
  if ((risk === 'rows' || risk === 'delay' || risk === 'answer-length') && taint.cleared.includes('size')) return true;
  // Nor is a whole body the name of a file: parsers make an object of it, or bytes.
  if (risk === 'path' && (taint.cleared.includes('bytes') || (taint.id === 'body' && taint.shape !== 'string'))) return true;
  // What is no markup loads nothing either.
  return taint.cleared.includes(risk) || (risk === 'page' && taint.cleared.includes('html')) || (taint.cleared.includes('all') && !beyondForm.has(risk));
}

/** What is left of an error when it becomes text: its message. */
export function asText(taint: Taint): Taint {
  return { ...taint, shape: 'string', ...(taint.id === 'error' && { id: 'error.message' }), ...(taint.cleared.includes('bytes') && { cleared: taint.cleared.filter((one) => one !== 'bytes') }) };
}

/** Joins two lists, one entry per key; bounded, so that loops and unions stay small. */
export function mergeTaints(left: readonly Taint[], right: readonly Taint[]): readonly Taint[] {
  if (right.length === 0) return left;
  if (left.length === 0) return right;
  const known = new Set(left.map(taintKey));
  const added = right.filter((taint) => !known.has(taintKey(taint)));
  if (added.length === 0) return left;
  return [...left, ...added].slice(0, maxTaints);
}

/** Headers by which callers prove who they are. */
export const credentialHeader = /^(?:proxy-)?authorization$|^cookie$|^x-(?:api-key|auth-token|access-token)$/i;
/** The same under names of the program's own: `x-auth`, `session-token`, not what proves where a form came from. */
const ownHeader = /^(?!.*(?:csrf|xsrf|forgery)).*(?:^|[-_])(?:token|auth|jwt|session(?:[-_]?id)?|sid|api[-_]?key)$/i;
/** Cookies in which a session or a token goes by a name of the program's own. */
const credentialCookie = /token|jwt|sess|(?:^|[._])sid$|auth/i;

/** Whether a datum is what callers prove who they are with. What a program keeps under it belongs to them. */
export function provesIdentity({ origin, id }: Taint): boolean {
  if (origin === 'headers') {
    const name = id.slice(id.indexOf('.') + 1).split('.')[0] ?? '';
    return credentialHeader.test(name) || ownHeader.test(name);
  }
  return origin === 'cookies' && credentialCookie.test(id);
}
