import { dangerous } from './dangers.js';
import { emit } from './flows.js';
import { applyPathTo } from '../values/path-values.js';
import type { CallSite } from '../running/sites.js';
import { resolvedSuffix } from '../values/taint.js';
import { taintsOf, type Value } from '../values/value.js';

/** Names of functions that look at a path, write it down, make another one of it, or take it for a part of an address or for a key. */
const harmless = /valid|safe|check|allow|assert|sanit|ensure|verify|within|inside|under|normal|clean|escape|exist|compare|equal|match|^(?:is|has|can)[A-Z_]|log|debug|info|warn|error|trace|render|send|json|relative|basename|extname|dirname|split|mime|type|lookup|parse|hash|encode|ur[il]|link|href|route|proxy|request|fetch|cache|key|redirect|navigate|object|blob|bucket|^(?:get|set|post|put|patch|delete|head)$/i;

function mayHoldPath({ kind }: Value): boolean {
  return kind === 'unknown' || kind === 'text' || kind === 'object';
}

/** A path put together of request data and handed, unchecked, to code out of sight: a file is all that a path is for. */
export function noteHandedPaths(site: CallSite, args: readonly Value[]): void {
  if (!args.some(mayHoldPath) || !site.evaluator.serving) return;
  for (const [at, arg] of args.entries()) {
    for (const value of arg.kind === 'object' ? arg.props.values() : [arg]) {
      if (!taintsOf(value).some(({ id }) => id.endsWith(resolvedSuffix))) continue;
      if (harmless.test(site.label.slice(site.label.lastIndexOf('.') + 1))) return;
      for (const taint of dangerous(site.evaluator, 'path', applyPathTo(site.evaluator.path, value))) {
        if (taint.id.endsWith(resolvedSuffix) && taint.origin !== 'headers') emit(site.evaluator, 'unseen-path', site.label, taint.joined ?? site.argSpans[at] ?? site.span, site.span, taint);
      }
    }
  }
}
