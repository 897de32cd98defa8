import type { Risk } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { applyPath } from '../checks/path-state.js';
import { clearTaint, hostSuffix, isCleared, type Taint } from '../values/taint.js';
import { mapTaints } from '../values/map-taints.js';
import { alternatives, taintsOf, type ArrayValue, type ExternalValue, type Value } from '../values/value.js';

/** The taints by which a value is dangerous for a risk. Only text can carry an injection; a URL only up to its host. */
export function dangerous(evaluator: Evaluator, risk: Risk, value: Value): readonly Taint[] {
  const open = (taints: readonly Taint[]): readonly Taint[] => taints.map((taint) => applyPath(evaluator.path, taint)).filter((taint) => !isCleared(taint, risk) && taint.origin !== 'error' && taint.origin !== 'token');
  if (risk === 'url') return alternatives(value).flatMap((one) => open(hostTaints(one)));
  if (risk === 'header') return alternatives(value).flatMap((one) => open(hostTaints(one, isNotEmpty))).filter(isInLink);
  if (risk === 'redirect') return alternatives(value).flatMap((one) => open(hostTaints(one, staysOnSite))).filter(isInLink);
  if (risk === 'html') return alternatives(value).flatMap((one) => open(markupTaints(one))).filter(isInLink);
  if (risk === 'nosql') return open(filterTaints(value, maxFilter)).filter((taint) => taint.shape !== 'string');
  if (risk === 'path') return alternatives(value).flatMap((one) => open(taintsOf(one)).filter((taint) => taint.origin !== 'file' || isOfArchive(taint) || keepsFolders(taint)));
  if (risk === 'stored-name') return alternatives(value).flatMap((one) => open(extensionTaints(evaluator, one)));
  if (risk === 'host') return open(taintsOf(value)).filter(isHostHeader);
  if (risk === 'log' || risk === 'log-secret') return alternatives(value).flatMap((one) => (risk === 'log' && one.kind !== 'text' && one.kind !== 'unknown' ? [] : open(taintsOf(one))));
  if (risk === 'argument') return alternatives(value).flatMap((one) => open(one.kind === 'array' ? argumentTaints(one) : []));
  if (risk === 'prototype' || risk === 'locals') return open(wholeObjects(value, risk === 'prototype'));
  if (risk === 'context') return open(taintsOf(value));
  if (risk === 'amount') return open(taintsOf(value)).filter(({ origin }) => origin !== 'upstream' && origin !== 'message' && origin !== 'file');
  if (risk === 'recipient') return open(taintsOf(value)).filter(({ origin }) => origin === 'body' || origin === 'query' || origin === 'params');
  if (risk === 'rows') return open(taintsOf(value)).filter(({ origin }) => origin !== 'upstream' && origin !== 'file');
  if (risk === 'projection') return open(taintsOf(value)).filter(({ origin, cleared }) => (origin === 'query' || origin === 'body' || origin === 'params') && !cleared.includes('keys'));
  if (risk === 'guess') return alternatives(value).flatMap((one) => open(byChance(one)));
  // What was uploaded is in memory or on disk already: neither its bytes nor how many files there are is a number that somebody wrote down.
  if (risk === 'size') return open(taintsOf(value)).filter((taint) => isNumber(taint) && !isUpload(taint));
  if (risk === 'delay' || risk === 'answer-length') return open(taintsOf(value)).filter(isNumber);
  return alternatives(value).flatMap((one) => (one.kind === 'text' || one.kind === 'unknown' || (one.kind === 'external' && one.upstream) ? open(taintsOf(one)) : one.kind === 'array' ? open(taintsOf(one)) : []));
}

/** Names of uploaded files that decide how a text ends, where nothing has tested the type of one. */
function extensionTaints(evaluator: Evaluator, value: Value): readonly Taint[] {
  for (const [id, clears] of evaluator.path.cleared) if (clears.length > 0 && /^file\b.*(?:mime|type|ext)/i.test(id)) return [];
  const last = value.kind === 'text' ? value.parts.at(-1) : value;
  const taints = last === undefined || typeof last === 'string' || last.kind === 'external' ? [] : taintsOf(last);
  return taints.filter(({ id, origin }) => origin === 'file' && /(?:^|\.)(?:original_?)?(?:file)?name\b/i.test(id));
}

/** Taints that decide scheme, host or port: those before the first slash behind the authority. */
function hostTaints(value: Value, isDecided = isPastHost): readonly Taint[] {
  if (value.kind === 'unknown') return value.taint;
  if (value.kind === 'external') return value.upstream ? [value.upstream] : value.origin === 'global:URL#' ? urlTaints(value) : [];
  if (value.kind === 'union') return value.of.flatMap((one) => hostTaints(one, isDecided));
  if (value.kind !== 'text') return [];
  let prefix = '';
  for (const [at, part] of value.parts.entries()) {
    if (typeof part === 'string') {
      prefix += part;
      if (isDecided(prefix)) return [];
      continue;
    }
    const taints = taintsOf(part);
    if (taints.length > 0) return taints;
    // An own value (configuration) stands first: it holds the host, unless it is the scheme.
    const next = value.parts[at + 1];
    if (prefix !== '' || typeof next !== 'string' || !next.startsWith('://')) return [];
    prefix = 'https';
  }
  return [];
}

/** Taints that decide where a request goes, of whose host a test on the way here established something. A whole address that equals one of a list is no choice. */
export function checkedHosts(evaluator: Evaluator, value: Value): readonly Taint[] {
  const { cleared } = evaluator.path;
  if (cleared.size === 0) return [];
  return alternatives(value).flatMap((one) => hostTaints(one)).filter((taint) => {
    const { id } = taint;
    const whole = cleared.get(id) ?? [];
    const isChecked = cleared.has(id + hostSuffix) || (id.endsWith(hostSuffix) && whole.length > 0) || whole.includes('url');
    return isChecked && (id.endsWith(hostSuffix) || !whole.includes('all')) && isCleared(applyPath(evaluator.path, taint), 'url');
  });
}

/** Whether a constant prefix already fixes scheme and host (or is a path). */
export function isPastHost(prefix: string): boolean {
  if (/^\/(?!\/)/.test(prefix) || /^[?#.]/.test(prefix)) return true;
  const rest = prefix.replace(/^[a-z][a-z0-9+.-]*:\/\/|^\/\//i, '');
  return /^[^/?#\\]+[/?#\\]/.test(rest) && (rest !== prefix || !prefix.includes(':'));
}

/** What a generator gave that can be predicted; where something else is part of it, that may be hard to guess. */
function byChance(value: Value): readonly Taint[] {
  const ofChance = (one: Value): readonly Taint[] => taintsOf(one).filter(({ origin }) => origin === 'chance');
  if (value.kind === 'unknown' || value.kind === 'array') return ofChance(value);
  if (value.kind !== 'text') return [];
  const parts = value.parts.flatMap((part) => (typeof part === 'string' ? [] : [ofChance(part)]));
  return parts.every((taints) => taints.length > 0) ? parts.flat() : [];
}

/** What can be predicted of what texts say to be secrets. */
export function announcedIn(value: Value): readonly Taint[] {
  return alternatives(value).flatMap((one) => {
    if (one.kind !== 'text') return [];
    return one.parts.flatMap((part, at) => {
      const before = one.parts[at - 1];
      return typeof part !== 'string' && typeof before === 'string' && announces.test(before) ? byChance(part) : [];
    });
  });
}

/** A text that says of what follows that it proves something: `Your code is `, `?token=`, `/reset/`. A closed list. */
const announces = /(?:^|[^a-z])(?:code|otp|pin|passcode|password|token|secret|state|nonce|reset|verify|invite|confirm|activate)(?: is)?[ :=/]{0,3}(?:<\w{1,10}>)?\d{0,12}$/i;

/** Names in an archive are its maker's; names of uploaded files are freed of folders by the parsers of uploads. */
function isOfArchive({ id }: Taint): boolean {
  return id.startsWith('file.entry');
}

/** The name of a file that a form was sent with, as some parsers leave it: with its folders. Where the file lies they decide. */
function keepsFolders({ id }: Taint): boolean {
  return id.startsWith('file.(form)') && /\.(?:originalFilename|name|filename)$/.test(id);
}

function isHostHeader({ id }: Taint): boolean {
  return id === 'headers.host' || id === 'headers.x-forwarded-host' || id === 'headers.origin';
}

/** A beginning of its own fixes the type of a content type, and little of the name of a header. */
function isNotEmpty(prefix: string): boolean {
  return prefix.includes('/');
}

/** A slash alone does not keep a redirect on its site: another one may follow. */
function staysOnSite(prefix: string): boolean {
  return prefix.startsWith('/') && !prefix.startsWith('//') ? /^\/[^/\\]/.test(prefix) : isPastHost(prefix);
}

/** What somebody else can put into a link or form for the caller to use; headers, cookies and file names are the caller's own. */
function isInLink({ origin, chosen = origin }: Taint): boolean {
  return chosen !== 'headers' && chosen !== 'cookies' && chosen !== 'file';
}

/** Taints of a text that is sent as a page. A whole query or body is an object, and sent as JSON. */
function markupTaints(value: Value): readonly Taint[] {
  if (value.kind === 'text') return taintsOf(value);
  if (value.kind === 'external') return value.upstream?.chosen && isText(value) ? [value.upstream] : [];
  return value.kind === 'unknown' ? value.taint.filter(({ id, shape }) => id.includes('.') || shape === 'string') : [];
}

/** Whether what is known of another API's answer may be a text: the answer itself is an object, and so is what was read as JSON. */
function isText({ origin, receiver }: ExternalValue): boolean {
  return receiver?.kind === 'external' && receiver.upstream !== undefined && !origin.endsWith('.json()');
}

function urlTaints(value: ExternalValue): readonly Taint[] {
  const assigned = [...(value.props ?? [])].filter(([key]) => key === 'hostname' || key === 'host' || key === 'href');
  if (assigned.length > 0) return assigned.flatMap(([, one]) => taintsOf(one));
  const [first, base] = value.args ?? [];
  // What begins with a slash takes its host from the base.
  const isRelative = base && /^(?:\/(?!\/)|[?#.])/.test(first?.kind === 'constant' ? String(first.value) : first?.kind === 'text' && typeof first.parts[0] === 'string' ? first.parts[0] : '');
  return isRelative ? hostTaints(base) : first ? hostTaints(first) : [];
}

/** Taints that decide how an argument of a program begins, and so whether it is read as an option; behind `--` none is. */
function argumentTaints(list: ArrayValue): readonly Taint[] {
  const end = list.items.findIndex((item) => item.kind === 'constant' && item.value === '--');
  return (end === -1 ? list.items : list.items.slice(0, end)).flatMap(startTaints);
}

function startTaints(value: Value): readonly Taint[] {
  return alternatives(value).flatMap((one) => {
    const start = one.kind === 'text' ? one.parts[0] : one;
    return start === undefined || typeof start === 'string' || start.kind !== 'unknown' ? [] : start.taint;
  });
}

const maxFilter = 6;
/** Operators whose operand is compared as it is: nothing in it is read as an operator. */
const comparing = new Set(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$all', '$size', '$type', '$mod', '$exists', '$regex', '$options', '$search', '$limit', '$skip', '$literal', '$set', '$inc', '$push', '$pull', '$addToSet', '$where', 'equals', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'contains', 'startsWith', 'endsWith', 'search', 'has', 'hasSome', 'hasEvery']);

/** Taints of the expressions that a filter of a document database searches by. */
export function searchedBy(value: Value, depth = maxFilter): readonly Taint[] {
  if (depth === 0) return [];
  if (value.kind === 'union') return value.of.flatMap((one) => searchedBy(one, depth));
  if (value.kind === 'array') return value.items.flatMap((one) => searchedBy(one, depth - 1));
  if (value.kind !== 'object') return [];
  return [...value.props].flatMap(([key, prop]) => (key === '$regex' ? taintsOf(prop) : searchedBy(prop, depth - 1)));
}

/** Taints that stand where a filter of a document database may hold operators. */
function filterTaints(value: Value, depth: number): readonly Taint[] {
  if (depth === 0) return [];
  switch (value.kind) {
    case 'unknown':
      return value.taint;
    case 'union':
      return value.of.flatMap((one) => filterTaints(one, depth));
    case 'object': {
      const props = [...value.props].flatMap(([key, prop]) => (comparing.has(key) ? [] : filterTaints(prop, depth - 1)));
      return value.rest ? [...props, ...filterTaints(value.rest, depth - 1)] : props;
    }
    case 'array':
      return [...value.items, ...(value.rest ? [value.rest] : [])].flatMap((one) => filterTaints(one, depth - 1));
    default:
      return [];
  }
}

/** The value where only a number is of use, and a text is made one. */
export function asNumber(value: Value): Value {
  return mapTaints(value, (taint) => clearTaint(taint, ['all']));
}

/** How large a number is can be chosen by a number only: text is no size. */
function isNumber(taint: Taint): boolean {
  return taint.shape === 'object' || taint.cleared.includes('all');
}

/** Uploaded files themselves, their bytes and how many there are; not what somebody reads out of them. */
function isUpload({ id, origin }: Taint): boolean {
  return origin === 'file' && /^file(?:\.\*|\.\d+)*(?:\.(?:length|size|buffer|data))?$/.test(id);
}

/** Taints of which a whole object may come, names of its properties included; with `deep` also those inside an object. */
function wholeObjects(value: Value, deep: boolean): readonly Taint[] {
  switch (value.kind) {
    case 'unknown':
      return value.taint.filter((taint) => taint.shape === 'object');
    case 'union':
      return value.of.flatMap((one) => wholeObjects(one, deep));
    case 'object':
      return [...(value.rest ? wholeObjects(value.rest, deep) : []), ...(deep ? [...value.props.values()].flatMap((one) => wholeObjects(one, deep)) : [])];
    default:
      return [];
  }
}
