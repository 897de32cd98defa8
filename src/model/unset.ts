import type { Flow } from '../facts/index.js';
import { ApiModel } from './model.js';

const known = new WeakMap<ApiModel, ApiModel>();

/**
 * The same API, where members of a request that nothing in sight sets count as data of the caller's: for rules that tell of what is not known. What is known to be
 * a caller's goes first wherever both come to one place.
 */
export function includingUnset(model: ApiModel): ApiModel {
  const unset: readonly Flow[] = model.parts.unset ?? [];
  if (unset.length === 0) return model;
  const found = known.get(model) ?? new ApiModel({ ...model.parts, flows: [...model.parts.flows, ...unset] });
  known.set(model, found);
  return found;
}
