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
  const string = /"(?:\\.|[^"\\])*"/.source;
  const bare = text.replace(new RegExp(`(${string})|//[^\\n]*|/\\*[^]*?\\*/`, 'g'), '$1');
  try {
    return JSON.parse(bare.replace(new RegExp(`(${string})|,(\\s*[}\\]])`, 'g'), '$1$2')) as unknown;
  } catch {
    return undefined;
  }
}
