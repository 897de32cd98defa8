import { failureOf } from '../packages/failures.js';
import { laterName } from '../running/literals.js';
import type { CallSite } from '../running/sites.js';
import { join, object, unknown, type NativeValue, type Value } from '../values/value.js';

/** `Q.defer()`: a promise, and the functions that settle it. What it is resolved with is asked for when the promise is read. */
export function deferred(site: CallSite): Value {
  let resolved: Value | undefined;
  const resolve: NativeValue = { kind: 'native', name: 'resolve', call: ([given = unknown]) => {
    resolved = resolved ? join(resolved, given) : given;
    return unknown;
  } };
  const reject: NativeValue = { kind: 'native', name: 'reject', call: ([error = unknown]) => {
    if (site.frame.guarded === 0) failureOf(site.frame, error, site.span);
    return unknown;
  } };
  // One that answers a callback: error first.
  const makeNodeResolver: NativeValue = { kind: 'native', name: 'makeNodeResolver', call: () => ({ kind: 'native', name: 'resolver', call: ([, answer]) => resolve.call(answer ? [answer] : []) }) };
  const promise: NativeValue = { kind: 'native', name: laterName, call: () => resolved ?? unknown };
  return object([['promise', promise], ['resolve', resolve], ['fulfill', resolve], ['reject', reject], ['makeNodeResolver', makeNodeResolver], ['callback', makeNodeResolver.call([])]]);
}
