/** Whether every version that a range allows is older: one version, or what `^` or `~` allows up to. Of other ranges nobody can tell. */
export function isBelow(range: string | undefined, limit: string): boolean {
  const [, sign, ...numbers] = /^([~^]?)v?(\d+)\.(\d+)\.(\d+)$/.exec(range?.trim() ?? '') ?? [];
  if (sign === undefined) return false;
  const own = numbers.map(Number);
  const end = limit.split('.').map(Number);
  if (sign === '') return compare(own, end) < 0;
  // The first number that may not change: of `^` the first that is not zero.
  const kept = sign === '~' ? 1 : Math.max(0, own.findIndex((number) => number > 0));
  const next = own.map((number, at) => (at < kept ? number : at === kept ? number + 1 : 0));
  return compare(next, end) <= 0;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [at, number] of one.entries()) if (number !== (other[at] ?? 0)) return number - (other[at] ?? 0);
  return 0;
}
