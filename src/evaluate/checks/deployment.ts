import { everyDatum, someDeployment, someOperator, type PathState } from './path-state.js';
import { alternatives, type Value } from '../values/value.js';

/**
 * Whether what runs here runs only where the deployment is not production. `conditional`: an undecided branch surrounds it;
 * then a test of the environment that does not say which side is production counts as well.
 */
export function isDevelopment(path: PathState, conditional: boolean): boolean {
  if (path.cleared.size === 0) return false;
  for (const id of path.cleared.keys()) if (id === everyDatum || id.startsWith(someDeployment) || (conditional && id.startsWith(everyDatum) && !id.startsWith(someOperator))) return true;
  return false;
}

/** A value that a branch leaves, marked if the branch is taken only outside production, and what follows is not. */
export function inDeployment(branch: PathState, after: PathState, value: Value): Value {
  if (branch.cleared.size === 0 || (value.kind !== 'constant' && value.kind !== 'object') || value.development) return value;
  for (const id of branch.cleared.keys()) if ((id === everyDatum || id.startsWith(someDeployment)) && !after.cleared.has(id)) return { ...value, development: true };
  return value;
}

/** The alternatives of a value that production may get; all of them where there are no others. */
export function inProduction(value: Value): readonly Value[] {
  const all = alternatives(value);
  const kept = all.filter((one) => !((one.kind === 'constant' || one.kind === 'object') && one.development));
  return kept.length > 0 ? kept : all;
}
