import { Frame, ModuleContext } from '../../evaluate/index.js';

/** What is compared before two results count as different: larger ones are rare, and comparing them takes as long as linking. */
const most = 400_000;

/** Whether two results of running code say the same: activations and modules by their names, functions of ours as equal. */
export function isAlike(one: unknown, other: unknown): boolean {
  const known = new Map<object, Set<object>>();
  let left = most;
  return alike(one, other);

  function alike(a: unknown, b: unknown): boolean {
    if (Object.is(a, b)) return true;
    if (typeof a === 'function' && typeof b === 'function') return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (a instanceof Frame) return b instanceof Frame && a.id === b.id && a.index === b.index && a.module === b.module;
    if (a instanceof ModuleContext || (left -= 1) < 0) return false;
    const seen = known.get(a);
    if (seen?.has(b)) return true;
    known.set(a, (seen ?? new Set()).add(b));
    if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((part, at) => alike(part, b[at]));
    if (a instanceof Map) return b instanceof Map && a.size === b.size && alike([...a], [...b]);
    if (a instanceof Set) return b instanceof Set && a.size === b.size && alike([...a], [...b]);
    return Object.getPrototypeOf(a) === Object.getPrototypeOf(b) && alikeRecords(a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>);
  }

  function alikeRecords(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
    const keys = Object.keys(a).filter((key) => key !== 'trace');
    return keys.length === Object.keys(b).filter((key) => key !== 'trace').length && keys.every((key) => key in b && alike(a[key], b[key]));
  }
}
