/** Schemes that belong to a module's name: `node:http:request` is `request` of `node:http`. */
const originPattern = /^((?:(?:node|bun|npm|jsr|deno|cloudflare):)?[^:#(|]+):(.*)$/s;

export interface OriginParts {
  readonly packageName: string;
  readonly path: string;
}

/** Splits `package:path`. Text without a package belongs to `fallback`. */
export function parseOrigin(origin: string, fallback = ''): OriginParts {
  const [, packageName, path] = originPattern.exec(origin) ?? [];
  if (packageName === undefined || path === undefined) return { packageName: fallback, path: origin };
  return { packageName, path };
}

/** Every spelling of a path with alternatives: `A|B#x|y` → `A#x`, `A#y`, `B#x`, `B#y`. */
export function expandPath(path: string): string[] {
  let spellings = [''];
  for (const part of path.match(/[^.#()]+|[.#]|\(\)/g) ?? []) {
    spellings = spellings.flatMap((start) => part.split('|').map((name) => start + name));
  }
  return spellings;
}

export function hasWildcard(path: string): boolean {
  return path.includes('*');
}

/** `Request#headers.*` → a pattern in which `*` is one member, whatever its name. */
export function wildcardPattern(path: string): RegExp {
  const source = path
    .split('*')
    .map((text) => text.replace(/[.#()$\\[\]+?^{}/|-]/g, '\\$&'))
    .join('[^.#()]+');
  return new RegExp(`^${source}$`);
}
