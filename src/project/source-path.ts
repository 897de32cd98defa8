const builtFolders = new Set(['dist', 'build', 'lib', 'out', 'output', 'es', 'esm', 'cjs', 'commonjs']);
const neverSource = new Set(['dist', 'build', 'out', 'output']);

/**
 * Where the source of a package's file may stand, most likely first, as paths in the package without extension:
 * `./dist/esm/user.js` → `src/user`, `user`, `esm/user`, …, `dist/esm/user`.
 */
export function sourceCandidates(path: string): readonly string[] {
  const segments = withoutExtension(path).split('/').filter((segment) => segment !== '.' && segment !== '');
  const built = countBuilt(segments);
  const literal = segments.join('/');
  const mapped: string[] = [];
  for (let dropped = built; dropped > 0; dropped -= 1) {
    const rest = segments.slice(dropped).join('/');
    mapped.push(...(rest.startsWith('src/') ? [rest] : [`src/${rest}`, rest]));
  }
  // `lib` is often written by hand; `dist` is not.
  const literalFirst = !neverSource.has(segments[0] ?? '');
  return literalFirst ? [literal, ...mapped] : [...mapped, literal];
}

/** True for a path in a package that looks like the output of a build. */
export function looksBuilt(path: string): boolean {
  return /\.d\.[cm]?ts$/.test(path) || neverSource.has(path.split('/')[0] ?? '');
}

function withoutExtension(path: string): string {
  return path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
}

function countBuilt(segments: readonly string[]): number {
  const first = segments.slice(0, -1).findIndex((segment) => !builtFolders.has(segment));
  return first < 0 ? Math.max(segments.length - 1, 0) : first;
}
