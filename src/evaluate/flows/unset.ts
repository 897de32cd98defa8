import type { Risk, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { memberOrigin } from '../packages/externals.js';
import { requestId } from '../running/calls.js';
import type { Taint } from '../values/taint.js';
import { array, joinAll, type ExternalValue, type UnknownValue, type Value } from '../values/value.js';
import { dangerous } from './dangers.js';
import type { FlowEvent } from './events.js';

/**
 * Members of a request that no row knows and that nothing on the way here has set (`req.target`): nobody can say whose choice they are. They are no taint. Where
 * one would do harm, that is told apart from the flows of what callers are known to decide, for those who ask for it.
 */

/** Risks of which an unknown text may be told. Keys of records, amounts and the like are mostly set by the server itself. */
const told: ReadonlySet<Risk> = new Set(['sql', 'url', 'page', 'command', 'path', 'code', 'template', 'module', 'regex', 'slow-regex', 'deserialize', 'xml', 'ldap', 'xpath', 'redirect']);

const maxDepth = 4;

/** Tells of such members in what a sink is handed. */
export function noteUnset(evaluator: Evaluator, risk: Risk, sink: string, value: Value, at: { readonly span: Span; readonly call: Span }): void {
  if (!told.has(risk) || value.kind === 'constant' || value.kind === 'object') return;
  const shown = withUnset(evaluator, value, at.span, maxDepth);
  if (shown === value) return;
  for (const taint of dangerous(evaluator, risk, shown)) {
    if (!taint.id.startsWith(unsetId)) continue;
    const key = `${risk}|${at.span.file}:${String(at.span.start)}|${taint.id}`;
    if (evaluator.seenFlows.has(key)) continue;
    evaluator.seenFlows.add(key);
    const { id, shape, label, span } = taint;
    const flow: FlowEvent = { risk, sink, sinkSpan: at.span, callSpan: at.call, source: { origin: 'unset', id: id.slice(unsetId.length), shape, label, span }, steps: [], cleared: [] };
    evaluator.host.flow(flow);
  }
}

const unsetId = '(unset)';

/** The value with such members as data of a caller's; itself where it holds none. */
function withUnset(evaluator: Evaluator, value: Value, span: Span, depth: number): Value {
  if (depth === 0) return value;
  const inner = (one: Value): Value => withUnset(evaluator, one, span, depth - 1);
  switch (value.kind) {
    case 'external':
      return asData(evaluator, value, span) ?? value;
    case 'text': {
      const parts = value.parts.map((part) => (typeof part === 'string' ? part : inner(part)));
      return parts.some((part, at) => part !== value.parts[at]) ? { ...value, parts } : value;
    }
    case 'union': {
      const of = value.of.map(inner);
      return of.some((one, at) => one !== value.of[at]) ? joinAll(of) : value;
    }
    case 'array': {
      const items = value.items.map(inner);
      return items.some((one, at) => one !== value.items[at]) ? array(items, value.rest) : value;
    }
    default:
      return value;
  }
}

function asData(evaluator: Evaluator, value: ExternalValue, span: Span): UnknownValue | undefined {
  const path = unsetMember(evaluator, value);
  if (path === undefined) return undefined;
  const taint: Taint = { id: unsetId + path, origin: 'query', shape: 'string', label: `\`${path}\` of the request, which nothing in sight sets`, span, cleared: [] };
  return { kind: 'unknown', taint: [taint] };
}

/** The path of the member that a value is (`target.url`), or undefined where it is something that rows know, or hangs on that. */
function unsetMember({ host }: Evaluator, { origin, id, identity, upstream }: ExternalValue): string | undefined {
  if (id !== requestId || identity !== undefined || upstream) return undefined;
  const hash = origin.indexOf('#');
  const path = origin.slice(hash + 1);
  const [member = ''] = /^[\w$]+/.exec(path) ?? [];
  const type = origin.slice(0, hash + 1);
  // What it is a member of is a request where headers are data of a caller's there.
  if (member === '' || !host.meanings(`${type}headers`).some((meaning) => meaning.is === 'source')) return undefined;
  return host.meanings(memberOrigin(type, member)).length === 0 ? path : undefined;
}
