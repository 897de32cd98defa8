export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own property `key` of `value`, undefined when there is none. */
export function field(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function textField(value: unknown, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === 'string' ? found : undefined;
}

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((element) => typeof element === 'string') : [];
}

/** Reads JSON as TypeScript's own configuration files write it, with comments and trailing commas; undefined when broken. */
export function parseJson(text: string): unknown {
  return plainJson(text) ?? plainJson(withoutExtras(text));
}

function plainJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Strings and comments that never end reach to the end of the text: looking for their end again and again would cost its size squared. */
function withoutExtras(text: string): string {
  const string = /"(?:\\[^]?|[^"\\])*(?:"|$)/.source;
  const bare = text.replace(new RegExp(`(${string})|//[^\\n]*|/\\*[^]*?(?:\\*/|$)`, 'g'), '$1');
  return bare.replace(new RegExp(`(${string})|,(\\s*[}\\]])`, 'g'), '$1$2');
}

/** What a value is, for a sentence about it: `an array`. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return value === undefined ? 'nothing' : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
