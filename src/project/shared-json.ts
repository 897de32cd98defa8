/** Stand for an object that is told in full here, and for one that was told before. No record has members of such names. */
const definition = '@is';
const reference = '@as';

/**
 * JSON of plain data in which an object may stand in several places: read back, it is one object again, as questions that
 * compare by identity need it. Data must hold no cycles.
 */
export function stringifyShared(data: unknown): string {
  const shared = sharedIn(data);
  const numbers = new Map<object, number>();
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (!shared.has(value)) return copied(value, plain);
    const known = numbers.get(value);
    if (known !== undefined) return { [reference]: known };
    const number = numbers.size;
    numbers.set(value, number);
    return { [definition]: number, value: copied(value, plain) };
  };
  return JSON.stringify(plain(data));
}

/** The data; undefined when the text is no JSON. */
export function parseShared(text: string): unknown {
  const found = new Map<number, unknown>();
  const whole = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const { [definition]: defined, [reference]: referred, value: inner } = value as { readonly [definition]?: unknown; readonly [reference]?: unknown; readonly value?: unknown };
    if (typeof referred === 'number') return found.get(referred);
    if (typeof defined !== 'number') return copied(value, whole);
    const told = copied(inner as object, whole);
    found.set(defined, told);
    return told;
  };
  try {
    return whole(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function sharedIn(data: unknown): ReadonlySet<object> {
  const seen = new Set<object>();
  const shared = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (seen.has(value)) {
      shared.add(value);
      return;
    }
    seen.add(value);
    for (const part of Object.values(value)) visit(part);
  };
  visit(data);
  return shared;
}

function copied(value: object, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
}
