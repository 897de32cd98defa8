import type { Evaluator } from '../evaluator.js';
import { exportedValue } from './modules.js';
import { object, unknown, type ObjectValue, type Value } from '../values/value.js';

/** What enumerating the exports of a module finds: `Object.values(routes)` of `import * as routes`. Anything else is left as it is. */
export function enumerable(evaluator: Evaluator, value: Value): Value {
  return value.kind === 'module' ? namespaceOf(evaluator, value.file) : value;
}

function namespaceOf(evaluator: Evaluator, file: string): ObjectValue {
  const names = new Set<string>();
  const isWhole = gather(evaluator, file, names, new Set());
  return object([...names].sort().flatMap((name) => { const value = exportedValue(evaluator, file, name); return value ? [[name, value] as const] : []; }), isWhole ? undefined : unknown);
}

/** False where some of the names are out of sight. */
function gather(evaluator: Evaluator, file: string, names: Set<string>, seen: Set<string>): boolean {
  const facts = seen.has(file) ? undefined : evaluator.module(file)?.facts;
  if (!facts) return seen.has(file);
  seen.add(file);
  const whole = facts.exports.every(({ name }) => name === '=') ? exportedValue(evaluator, file, 'default') : undefined;
  if (whole?.kind === 'object') for (const key of whole.props.keys()) names.add(key);
  let isWhole = !whole || (whole.kind === 'object' && !whole.rest);
  for (const { name, ...from } of facts.exports) {
    if (name === '=') continue;
    if (name !== '*') names.add(name);
    else {
      const target = 'request' in from ? evaluator.host.resolve(file, from.request) : undefined;
      if (target?.kind !== 'file') isWhole = false;
      else isWhole = gather(evaluator, target.file, names, seen) && isWhole;
    }
  }
  if (seen.size > 1) names.delete('default');
  return isWhole;
}
