/** By flags, so that asking makes no text: rows are asked of every file and every call. */
const known = { '': new Map<string, RegExp>(), i: new Map<string, RegExp>() };

/** A regular expression that a row writes as text. Rows are few, and none are made while projects are read: each is compiled once. */
export function rowPattern(source: string, flags: keyof typeof known = ''): RegExp {
  const present = known[flags].get(source);
  if (present) return present;
  const made = new RegExp(source, flags);
  known[flags].set(source, made);
  return made;
}
