import type { Meaning, Span } from '../../facts/index.js';
import { applyPathTo } from '../values/path-values.js';
import { dangerous } from './dangers.js';
import { valuesAt, type CallValues } from '../packages/places.js';
import type { CallSite } from '../running/sites.js';
import { extendTaint, isPartOfAnswer, type Taint } from '../values/taint.js';
import { hostKind } from '../checks/url-hosts.js';
import { alternatives, tainted, type ExternalValue, type Value } from '../values/value.js';

/**
 * What other APIs answer (CWE-20): whoever runs them, or changes what passes on the way, decides it. It stays the value that the client gives, so
 * that nothing is lost of who asked for it, and carries a taint besides.
 */

/** The answer of a request that leaves for a host of the open network, or for one that a client chooses (who then decides what it answers); of other hosts nobody knows whose they are. */
export function answerOf(site: CallSite, meanings: readonly Meaning[], values: CallValues): Taint | undefined {
  const places = meanings.flatMap((meaning) => (meaning.is === 'sends-headers' ? meaning.url : []));
  const addresses = places.flatMap((place) => valuesAt(site.evaluator, place, values)).flatMap(alternatives);
  const [by] = addresses.flatMap((one) => dangerous(site.evaluator, 'url', applyPathTo(site.evaluator.path, one)));
  if (!by && !addresses.some((one) => hostKind(one) === 'open')) return undefined;
  const { span } = site;
  return { id: `upstream@${span.file}:${String(span.start)}`, origin: 'upstream', shape: 'object', label: `${site.label}(${by?.label ?? ''})`, span, cleared: [], ...(by && { chosen: by.chosen ?? by.origin }) };
}

/** Parts of an answer that say nothing of its body. */
const inert = new Set(['status', 'ok', 'statusCode', 'statusText', 'statusMessage', 'headers', 'rawHeaders', 'url', 'redirected', 'type', 'config', 'request', 'timings', 'length']);

/** What a member of an answer, or of a part of it, carries. */
export function partOfAnswer({ upstream }: ExternalValue, key: string, span: Span | undefined): Taint | undefined {
  if (!upstream || key === 'length' || (inert.has(key) && !isPartOfAnswer(upstream))) return undefined;
  return extendTaint(upstream, key, span ?? upstream.span);
}

/** An answer as data: for what takes text and lists apart. */
export function asData(value: Value): Value {
  return value.kind === 'external' && value.upstream ? tainted([value.upstream]) : value;
}
