import type { ChainElement, Handled } from '../../facts/index.js';
import type { FunctionValue } from '../../evaluate/index.js';
import { nameOf } from '../chain/names.js';
import { spanOf, type RunResult } from '../chain/runner.js';
import { dataUse } from '../noted/data-use.js';

/** A handler that nothing in sight registers. `before`: what may run before it; a platform that finds it by its export runs nothing. */
export function unregisteredHandler(fn: FunctionValue, { behaviours }: RunResult, before: 'nothing' | 'unknown'): Handled {
  const span = spanOf(fn);
  const elsewhere: ChainElement = { kind: 'opaque', name: 'what registers it', evidence: { reason: 'nothing in sight registers it', span }, span };
  return { method: '', path: '', handler: { name: nameOf(fn), span }, chain: before === 'nothing' ? [] : [elsewhere], auth: { state: 'unknown', by: [] }, roles: [], validation: [], data: dataUse([...behaviours.values()]) };
}
