import { memberOrigin } from '../packages/externals.js';
import { tableAt } from '../records/kept-lists.js';
import { heldProp, recordsIn } from '../records/held.js';
import { asPart, elementOf, storedParts } from '../records/stored-data.js';
import { readMember } from '../running/members.js';
import type { CallSite } from '../running/sites.js';
import { array, type ArrayValue, type ExternalValue, type Value } from '../values/value.js';
import { arrayMethod } from './native-arrays.js';

const iterating = new Set(['forEach', 'map', 'flatMap', 'reduce']);

/** Methods that go through a list of stored records. What they make of it is known where it is text of these; all else says more as what the package gave. */
export function recordsMethod(site: CallSite, receiver: ExternalValue | ArrayValue, key: string, args: readonly Value[]): Value | undefined {
  if (!iterating.has(key) || args[0]?.kind !== 'function') return undefined;
  if (receiver.kind === 'array') return keptMethod(site, receiver, key, args);
  if (site.evaluator.host.meanings(memberOrigin(receiver.origin, key)).length > 0) return undefined;
  const element = receiver.props?.has(heldProp) ? readMember(site.evaluator, receiver, '0') : elementOf(receiver);
  const made = element && arrayMethod(site, array([], element), key, args);
  return key === 'forEach' || (made && (storedParts(made).length > 0 || recordsIn(made, site.span).length > 0)) ? made : undefined;
}

/** The same of a list that a module keeps, as long as nothing in sight has put anything into it: other calls do. */
function keptMethod(site: CallSite, { kept, items, rest }: ArrayValue, key: string, args: readonly Value[]): Value | undefined {
  const model = kept && items.length === 0 && !rest && site.frame.parent !== undefined ? tableAt(site.frame, site.receiverRegister) : undefined;
  return model === undefined ? undefined : arrayMethod(site, array([], asPart({ model, path: '' })), key, args);
}
