const known = new Map<string, RegExp>();

/**
 * Whether a path below the working folder is meant by a glob as `config.ignores` writes it: `**` for folders, `*` within a name,
 * `{a,b}`; a glob without `/` at the end means files.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const pattern = known.get(glob) ?? new RegExp(`^${translated(glob)}$`);
  known.set(glob, pattern);
  return pattern.test(path);
}

function translated(glob: string): string {
  return glob.replace(/\*\*\/|\/\*\*|\*|[{},]|[^*{},/]+|\//g, (part) => pieces[part] ?? part.replace(/[.+?^$()|[\]\\]/g, '\\$&'));
}

const pieces: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '/**': '(?:/.*)?', '*': '[^/]*', '{': '(?:', '}': ')', ',': '|' };
