import type { Endpoint, Evidence } from '../../facts/index.js';
import { readsTarget, targetOf } from '../../evaluate/index.js';
import { kindOfBehaviour, type ElementReader } from '../chain/elements.js';
import { nameOf } from '../chain/names.js';
import type { Runner } from '../chain/runner.js';
import { namedIn } from './by-route.js';
import type { RouterRecord } from './collector.js';
import { isInForce } from './in-force.js';
import { unknownPart } from './paths.js';
import type { Active } from './placements.js';

/** A check that stands behind an open route, and would let this very path pass, says that it is open by intent. */
export function openedLater(runner: Runner, elements: ElementReader, { framework, origin }: RouterRecord, { path, method, auth, public: known }: Endpoint, active: readonly Active[]): Evidence | undefined {
  if (auth.state !== 'none' || known || path.includes(unknownPart)) return undefined;
  for (const { value, span, prefix, ...place } of active) {
    if (value.kind !== 'function' || prefix.includes(unknownPart) || !isInForce({ value, span, prefix, ...place }, path)) continue;
    if (elements.read(value, framework, origin, span).kind !== 'auth' || !readsTarget(runner.element(value, origin))) continue;
    const behaviours = [...runner.elementAt(value, origin, targetOf(path, prefix, method === 'ALL' ? undefined : method)).behaviours.values()];
    const named = namedIn(behaviours);
    if (named && kindOfBehaviour(nameOf(value), behaviours, span).kind === 'pass') return { reason: `${nameOf(value)} lets this path pass`, span: named.span };
  }
  return undefined;
}
