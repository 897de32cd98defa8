import type { Clearance } from '../../facts/index.js';
import { clearedByLack } from '../checks/forms.js';
import { foundIn } from './native-regexps.js';
import { addParts } from '../running/operators.js';
import { cheapExpression } from './regexps.js';
import { asText, clearTaint } from '../values/taint.js';
import { mapTaints } from '../values/map-taints.js';
import { array, constant, join, tainted, taintsOf, unknown, type RegExpValue, type Value } from '../values/value.js';

/** String methods whose result is made of the receiver's characters. */
const keeping = new Set(['trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'toLocaleLowerCase', 'toLocaleUpperCase', 'slice', 'substring', 'substr', 'replace', 'replaceAll', 'padStart', 'padEnd', 'repeat', 'normalize', 'at', 'charAt', 'toString', 'valueOf', 'toJSON', 'concat', 'toWellFormed']);
const listing = new Set(['split', 'match', 'matchAll']);
const answering = new Set(['includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'search', 'charCodeAt', 'codePointAt', 'localeCompare', 'test', 'hasOwnProperty']);

/** A method of a string; request data of unknown type is taken for one when the method is a string's. */
export function textMethod(receiver: Value, key: string, args: readonly Value[]): Value | undefined {
  const isText = receiver.kind === 'text' || (receiver.kind === 'constant' && typeof receiver.value === 'string');
  const filled = (key === 'replace' || key === 'replaceAll') && (isText || receiver.kind === 'unknown') ? filledIn(receiver, args) : undefined;
  if (filled) return filled;
  if (!isText && !(receiver.kind === 'unknown' && receiver.taint.length > 0)) return undefined;
  if (answering.has(key)) return (receiver.kind === 'constant' ? answered(String(receiver.value), key, args) : undefined) ?? unknown;
  if (key === 'split' && isDot(args[0]) && receiver.kind !== 'constant') return betweenDots(kept(receiver, key, []));
  if (key === 'split' && isSlash(args[0]) && receiver.kind !== 'constant') return array([], betweenSlashes(kept(receiver, key, [])));
  if (key === 'split' && receiver.kind === 'constant' && args[0]?.kind === 'constant') return array(String(receiver.value).split(String(args[0].value)).map((part) => constant(part)));
  // What does not match gives nothing: whether it did is a test.
  const [search] = args;
  if (key === 'match' && search?.kind === 'regexp' && !search.flags.includes('g')) return foundIn(receiver, search);
  if (listing.has(key)) return key === 'match' ? join(array([], kept(receiver, key, [])), constant(null)) : array([], kept(receiver, key, []));
  if (!keeping.has(key)) return undefined;
  if (key === 'concat') return addParts([receiver, ...args]);
  if (receiver.kind === 'constant') return foldText(String(receiver.value), key, args) ?? (taintsOf(array(args)).length > 0 ? tainted(taintsOf(array(args))) : unknown);
  if (key === 'toString') return mapTaints(receiver, asText);
  if (receiver.kind === 'text' && key === 'trim') return receiver;
  if (receiver.kind === 'text' && (key === 'toLowerCase' || key === 'toUpperCase')) return { kind: 'text', parts: receiver.parts.map((part) => (typeof part !== 'string' ? part : key === 'toLowerCase' ? part.toLowerCase() : part.toUpperCase())) };
  if (receiver.kind === 'text' && taintsOf(array([receiver, ...args])).length === 0) return { kind: 'text', parts: replacedIn(receiver.parts, key, args) ?? [unknown] };
  return kept(receiver, key, args);
}

/** What a replacement makes of the pieces of a text that are known, where it can be told of each by itself. */
function replacedIn(parts: readonly (string | Value)[], key: string, args: readonly Value[]): readonly (string | Value)[] | undefined {
  const [search] = args;
  if ((key !== 'replace' && key !== 'replaceAll') || search?.kind !== 'regexp' || search.pattern.includes('|')) return undefined;
  const [atStart, atEnd] = [search.pattern.startsWith('^'), search.pattern.endsWith('$')];
  if (!atStart && !atEnd && !search.flags.includes('g')) return undefined;
  const replaced: (string | Value)[] = [];
  for (const [at, part] of parts.entries()) {
    const isMeant = typeof part === 'string' && (!atStart || at === 0) && (!atEnd || at === parts.length - 1);
    const piece = isMeant ? foldText(part, key, args) : undefined;
    if (isMeant && piece?.kind !== 'constant') return undefined;
    replaced.push(piece?.kind === 'constant' ? String(piece.value) : part);
  }
  return replaced;
}

/** Parts of a path: none of them holds a slash. */
function betweenSlashes(parts: Value): Value {
  return mapTaints(parts, (taint) => clearTaint(taint, ['between-slashes']));
}

/** `split('/')`, `split(path.sep)`, `split(/[\\/]/)`. */
function isSlash(value: Value | undefined): boolean {
  if (value?.kind === 'regexp') return value.pattern.includes('/') && !/[\w^]/.test(value.pattern);
  return value?.kind === 'constant' ? value.value === '/' : value?.kind === 'external' && /(?:^|[:.])sep$/.test(value.origin);
}

function isDot(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === '.';
}

/** Parts of a text, of which the second may be the claims of a token. */
function betweenDots(part: Value): Value {
  return array([part, mapTaints(part, (taint) => clearTaint(taint, ['between-dots'])), part], part);
}

/** A text of the program's own with request data in a place of it: the place, where that is known, or else somewhere behind its beginning. */
function filledIn(receiver: Value, [search, replacement]: readonly Value[]): Value | undefined {
  if (!search || !replacement || taintsOf(replacement).length === 0 || taintsOf(receiver).length > 0) return undefined;
  if (receiver.kind === 'unknown') return { kind: 'text', parts: [receiver, mapTaints(replacement, asText)] };
  const parts = receiver.kind === 'text' ? receiver.parts : receiver.kind === 'constant' ? [String(receiver.value)] : [];
  for (const [at, part] of parts.entries()) {
    const found = typeof part === 'string' ? placeIn(part, search) : undefined;
    if (typeof part === 'string' && found) return addParts([...parts.slice(0, at), part.slice(0, found.start), replacement, part.slice(found.end), ...parts.slice(at + 1)]);
  }
  return undefined;
}

/** Where a search finds something first. */
function placeIn(text: string, search: Value): { readonly start: number; readonly end: number } | undefined {
  if (search.kind === 'constant') {
    const start = text.indexOf(String(search.value));
    return start === -1 ? undefined : { start, end: start + String(search.value).length };
  }
  if (search.kind !== 'regexp' || text.length > maxTried) return undefined;
  const match = cheapExpression(search.pattern, search.flags)?.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function kept(receiver: Value, key: string, args: readonly Value[]): Value {
  const own = tainted(taintsOf(receiver).map(asText));
  const [search, replacement] = args;
  if (key === 'replace' || key === 'replaceAll') {
    const cleared = search && clearedBy(key, search, replacement);
    if (cleared && cleared.length > 0) return mapTaints(own, (taint) => clearTaint(taint, cleared));
  }
  const added = (key === 'replace' || key === 'replaceAll') && replacement ? taintsOf(replacement) : [];
  return added.length > 0 ? tainted([...taintsOf(receiver), ...added]) : own;
}

/** Whether a search finds only what is dangerous in a text. */
export function isCleaning(regexp: RegExpValue): boolean {
  return removedBy(regexp).length > 0 || findsQuantifiers(regexp) || finds(regexp, filtering);
}

/** What a text is safe from once all that is searched for has been replaced by something of the program's own. */
function clearedBy(key: 'replace' | 'replaceAll', search: Value, replacement: Value | undefined): readonly Clearance[] {
  const isOwn = !replacement || taintsOf(replacement).length === 0;
  if (search.kind === 'constant') return key === 'replaceAll' && isOwn ? removedText(search.value) : [];
  if (search.kind !== 'regexp') return [];
  // Removing every character outside a list leaves only the list.
  const left = search.flags.includes('g') ? clearedByLack(search) : [];
  if (left.length > 0) return left;
  if (!isOwn) return [];
  return [...(escapesPatterns(search, replacement) ? (['regex'] as const) : []), ...(escapesFilters(search, replacement) ? (['ldap'] as const) : []), ...removedBy(search).filter((risk) => risk !== 'path' || !leavesSteps(search, replacement))];
}

/** What a text is safe from once everything that a regular expression matches is taken out of it or replaced. */
function removedBy({ pattern, flags }: RegExpValue): readonly Clearance[] {
  const isGlobal = flags.includes('g');
  if (isGlobal && /^(?:<|\[[^\]^<]*<[^\]]*\])$/.test(pattern)) return ['html'];
  if (isGlobal && /\\[nrsW]|\\x0|\\u000/.test(pattern)) return ['log', 'header'];
  const isOfPaths = /\\\.(?:\\\.|\+|\{2)|^(?:\\?\/)$|^\[[^\]^/]*\/[^\]]*\][+*]?$/.test(pattern);
  return isOfPaths && (isGlobal || pattern.startsWith('^')) ? ['path'] : [];
}

/** Whether what is left when a search has been taken out once is what was searched for: `....//` without `../`. */
function leavesSteps({ pattern, flags }: RegExpValue, replacement: Value | undefined): boolean {
  const expression = replacement?.kind === 'constant' && flags.includes('g') && !pattern.startsWith('^') ? cheapExpression(pattern, flags) : undefined;
  return expression !== undefined && replacement?.kind === 'constant' && ['....//x', '..././x', '....\\\\x'].some((text) => /(?:^|[/\\])\.\.[/\\]/.test(text.replace(new RegExp(expression, `g${expression.flags.replace('g', '')}`), String(replacement.value))));
}

/** The same of a text that is searched for as it stands. */
function removedText(text: unknown): readonly Clearance[] {
  if (text === '<') return ['html'];
  return text === '\n' || text === '\r' ? ['log', 'header'] : [];
}

/** What makes a text a pattern that can take long; a backslash among them, or it would undo one that is put before another. */
const quantifying = ['*', '+', '?', '(', '[', '{', '\\'];

/** Whether each character that means something in a regular expression gets a backslash (`'\\$&'`), or is taken out. */
function escapesPatterns(search: RegExpValue, replacement: Value | undefined): boolean {
  const first = replacement?.kind === 'text' ? replacement.parts[0] : replacement?.kind === 'constant' ? replacement.value : undefined;
  return findsQuantifiers(search) && (typeof first !== 'string' || first === '' || first.startsWith('\\'));
}

function findsQuantifiers(search: RegExpValue): boolean {
  return finds(search, quantifying);
}

/** Whether a search finds each of these characters, wherever it stands. */
function finds(search: RegExpValue, characters: readonly string[]): boolean {
  const pattern = search.flags.includes('g') ? cheapExpression(search.pattern, search.flags) : undefined;
  return pattern !== undefined && characters.every((character) => pattern.test(character));
}

/** What means something in a filter of LDAP (RFC 4515, 3). */
const filtering = ['*', '(', ')', '\\'];

/** Whether each of these is taken out, or written by what a function makes of it (`\\2a`): a backslash before it is no escape there. */
function escapesFilters(search: RegExpValue, replacement: Value | undefined): boolean {
  return finds(search, filtering) && (replacement?.kind !== 'constant' || replacement.value === '');
}

/** What a test of a constant text by another answers. */
function answered(text: string, key: string, [first, ...others]: readonly Value[]): Value | undefined {
  if (first?.kind !== 'constant' || typeof first.value !== 'string' || others.length > 0) return undefined;
  switch (key) {
    case 'startsWith':
      return constant(text.startsWith(first.value));
    case 'endsWith':
      return constant(text.endsWith(first.value));
    case 'includes':
      return constant(text.includes(first.value));
    case 'indexOf':
      return constant(text.indexOf(first.value));
    case 'lastIndexOf':
      return constant(text.lastIndexOf(first.value));
    default:
      return undefined;
  }
}

/** Whether a regular expression matches a constant text; undefined where nobody can say at little cost. */
export function matches(regexp: RegExpValue, text: Value | undefined): boolean | undefined {
  const pattern = text?.kind === 'constant' && typeof text.value === 'string' && text.value.length <= maxTried ? cheapExpression(regexp.pattern, regexp.flags) : undefined;
  return pattern && text?.kind === 'constant' ? pattern.test(String(text.value)) : undefined;
}

/** What a program's own expression is tried on. */
const maxTried = 200;

function foldText(text: string, key: string, args: readonly Value[]): Value | undefined {
  const [search, replacement] = args;
  if (key === 'replace' && search?.kind === 'regexp' && replacement?.kind === 'constant' && typeof replacement.value === 'string' && text.length <= maxTried) {
    const pattern = cheapExpression(search.pattern, search.flags);
    return pattern && constant(text.replace(search.flags.includes('g') ? new RegExp(pattern, `g${pattern.flags}`) : pattern, replacement.value));
  }
  const values = args.map((arg) => (arg.kind === 'constant' ? arg.value : undefined));
  const [first, second] = values;
  if (args.some((arg) => arg.kind !== 'constant')) return undefined;
  switch (key) {
    case 'toLowerCase':
      return constant(text.toLowerCase());
    case 'toUpperCase':
      return constant(text.toUpperCase());
    case 'trim':
      return constant(text.trim());
    case 'toString':
    case 'valueOf':
      return constant(text);
    case 'slice':
      return constant(text.slice(Number(first), second === undefined ? undefined : Number(second)));
    case 'substring':
      return constant(text.substring(Number(first), second === undefined ? undefined : Number(second)));
    case 'replace':
      return typeof first === 'string' && typeof second === 'string' ? constant(text.replace(first, second)) : undefined;
    default:
      return undefined;
  }
}
