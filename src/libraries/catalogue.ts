import type { ClassRole, DependencyMeaning, FrameworkName, Library, Meaning, Risk } from '../facts/index.js';
import { expandPath, hasWildcard, parseOrigin, wildcardPattern } from './path.js';
import { qualify, qualifyType } from './qualify.js';

/** Answers what an origin (`pg:Pool#query`) means. All type names in its answers carry their package. */
export interface Catalogue {
  /** Rows of the path itself, own type before base types; rows with `*` only where no row names the member. */
  meanings(origin: string): readonly Meaning[];
  knows(packageName: string): boolean;
  /** Whether the package is for more than calling others. */
  serves(packageName: string): boolean;
  /** Whether a row of the package has one of these meanings. */
  speaksOf(packageName: string, meanings: ReadonlySet<Meaning['is']>): boolean;
  /** Whether a row of the package says that data does harm of this kind there. */
  hasSink(packageName: string, risk: Risk): boolean;
  /** Packages of which some row says so. */
  withSink(risk: Risk): readonly string[];
  /** The framework that decorators of the package belong to. */
  frameworkOf(packageName: string): FrameworkName | undefined;
  /** The member through which a framework of decorated classes calls classes of a role, as this package says, or another one of its framework. */
  memberOf(role: ClassRole, packageName: string): string | undefined;
  /** Texts that stand for tokens of a framework of decorated classes. */
  tokensOf(framework: FrameworkName): ReadonlyMap<string, Extract<Meaning, { readonly is: 'token' }>>;
  /** What functions that nobody registers in sight may be called with. */
  readonly assumedHandlers: readonly Extract<Meaning, { readonly is: 'assumed-handler' }>[];
  /** What it means for a project to depend on a package, for every package of which that is said. */
  readonly dependencies: readonly (readonly [packageName: string, meaning: DependencyMeaning])[];
  /** One spelling for one value: `default.X` is `X`, and so is `X` of whatever the library calls itself. */
  canonical(origin: string): string;
}

/** One place where rows about a path may stand. */
interface Spelling {
  readonly rows: PackageRows;
  readonly path: string;
}

interface PackageRows {
  readonly exact: Map<string, Meaning[]>;
  readonly wildcard: { readonly pattern: RegExp; readonly meaning: Meaning }[];
  /** Starts of paths that lead back to the package: `default.`, `z.`. */
  readonly detours: string[];
  /** Type → its base, with the package. */
  readonly bases: Map<string, string>;
}

/** A library under one of its names. */
interface Speaker {
  readonly library: Library;
  readonly as: string;
}

/** The rows of each package, spelled out when it is first asked for. */
class LazyRows {
  readonly #rows = new Map<string, PackageRows>();
  readonly #speakers: ReadonlyMap<string, readonly Speaker[]>;

  constructor(libraries: readonly Library[]) {
    this.#speakers = speakersOf(libraries);
  }

  get(packageName: string): PackageRows | undefined {
    const known = this.#rows.get(packageName);
    if (known) return known;
    const speakers = this.#speakers.get(packageName);
    if (!speakers) return undefined;
    const rows = spellOut(packageName, speakers);
    this.#rows.set(packageName, rows);
    return rows;
  }
}

const none: readonly Meaning[] = [];

export function createCatalogue(libraries: readonly Library[]): Catalogue {
  const known = new Set(libraries.flatMap((library) => library.packages));
  const serving = new Set(libraries.flatMap((library) => (library.client ? [] : library.packages)));
  const packages = new LazyRows(libraries);
  const memo = new Map<string, readonly Meaning[]>();
  const spoken = new Map<ReadonlySet<Meaning['is']>, Set<string>>();

  return {
    knows: (packageName) => known.has(packageName),
    serves: (packageName) => serving.has(packageName),
    speaksOf(packageName, meanings) {
      const speaking = spoken.get(meanings) ?? new Set(libraries.flatMap((library) => (library.facts.some((fact) => meanings.has(fact.is)) ? library.packages : [])));
      spoken.set(meanings, speaking);
      return speaking.has(packageName);
    },
    withSink: (risk) => libraries.flatMap(({ packages: names, facts }) => (facts.some((fact) => fact.is === 'sink' && fact.of === risk) ? names : [])),
    hasSink: (packageName, risk) => libraries.some(({ packages: names, facts }) => names.includes(packageName) && facts.some((fact) => fact.is === 'sink' && fact.of === risk)),
    frameworkOf: (packageName) => libraries.find((library) => library.framework !== undefined && library.packages.includes(packageName))?.framework,
    memberOf(role, packageName) {
      const speakers = libraries.filter((library) => library.roles !== undefined);
      const own = speakers.find((library) => library.packages.includes(packageName));
      const framework = this.frameworkOf(packageName);
      const speaker = own ?? speakers.find((library) => library.framework === framework);
      const member = speaker?.roles?.[role];
      return member === undefined ? undefined : `${own ? packageName : (speaker?.packages[0] ?? packageName)}:${member}`;
    },
    tokensOf: (framework) => new Map(libraries.flatMap((library) => (library.framework === framework ? library.facts.flatMap((fact) => (fact.is === 'token' ? [[fact.text, fact] as const] : [])) : []))),
    assumedHandlers: libraries.flatMap((library) => library.facts.flatMap(({ path: _path, ...meaning }) => {
      const row = meaning.is === 'assumed-handler' ? qualify(meaning, library.packages[0] ?? '') : undefined;
      return row?.is === 'assumed-handler' ? [row] : [];
    })),
    dependencies: libraries.flatMap(({ dependency = {} }) => Object.entries(dependency)),
    canonical: (origin) => canonical(packages, origin),
    meanings(origin) {
      const found = memo.get(origin) ?? lookUp(packages, canonical(packages, origin));
      memo.set(origin, found);
      return found;
    },
  };
}

function canonical(packages: LazyRows, origin: string): string {
  const { packageName, path } = parseOrigin(origin);
  if (packages.get(packageName) === undefined) return ofOneFile(packages, packageName, path) ?? origin;
  const detours = packages.get(packageName)?.detours ?? ['default.'];
  let short = path;
  for (let detour = detourOf(short, detours); detour !== undefined; detour = detourOf(short, detours)) {
    short = short.slice(detour.length);
  }
  return short === path ? origin : `${packageName}:${short}`;
}

/** Packages that keep each function in a file of its own: `lodash/merge`, `validator/lib/isEmail`. */
function ofOneFile(packages: LazyRows, packageName: string, path: string): string | undefined {
  const [, base, folder, name] = /^((?:@[^/]+\/)?[^/]+)\/(?:([^/]+)\/)?([^/]+?)(?:\.js)?$/.exec(packageName) ?? [];
  const own = /^(?:default|\*)(?=$|[.#(])/.exec(path);
  const rows = base === undefined || !own || (folder !== undefined && !/^(?:lib|dist|cjs|es|esm)$/.test(folder)) ? undefined : packages.get(base);
  const isThere = rows !== undefined && name !== undefined && (rows.exact.has(name) || rows.exact.has(`${name}()`));
  return isThere ? `${base ?? ''}:${name}${path.slice(own?.[0].length)}` : undefined;
}

function detourOf(path: string, detours: readonly string[]): string | undefined {
  return detours.find((detour) => path.startsWith(detour));
}

function lookUp(packages: LazyRows, origin: string): readonly Meaning[] {
  const spellings = inheritedSpellings(packages, origin);
  const exact = spellings.flatMap(({ rows, path }) => rows.exact.get(path) ?? none);
  if (exact.length > 0) return exact;
  const matching = spellings.flatMap(({ rows, path }) => {
    return rows.wildcard.filter((row) => row.pattern.test(path)).map((row) => row.meaning);
  });
  return matching.length > 0 ? matching : none;
}

/** The path in its own package, then the same member of each base type. */
function inheritedSpellings(packages: LazyRows, origin: string): Spelling[] {
  const spellings: Spelling[] = [];
  const seen = new Set<string>();
  let next: string | undefined = origin;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const { packageName, path } = parseOrigin(next);
    const rows = packages.get(packageName);
    if (rows === undefined) break;
    spellings.push({ rows, path });
    const member = path.indexOf('#');
    const base = member === -1 ? undefined : rows.bases.get(path.slice(0, member));
    next = base === undefined ? undefined : base + path.slice(member);
  }
  return spellings;
}

/** Which libraries speak of a package: its own, and plugins that add members to its types. */
function speakersOf(libraries: readonly Library[]): ReadonlyMap<string, readonly Speaker[]> {
  const speakers = new Map<string, Speaker[]>();
  const add = (about: string, speaker: Speaker): void => {
    const present = speakers.get(about);
    if (present) present.push(speaker);
    else speakers.set(about, [speaker]);
  };
  for (const library of libraries) {
    const others = new Set(library.facts.flatMap(({ path }) => (path.includes(':') ? [parseOrigin(path).packageName] : [])));
    for (const as of new Set(library.packages)) for (const about of new Set([as, ...others])) add(about === '' ? as : about, { library, as });
  }
  return speakers;
}

/** The rows of one package, spelled out: a program asks of few packages, so each waits until it is asked for. */
function spellOut(packageName: string, speakers: readonly Speaker[]): PackageRows {
  const told = new Set<string>();
  const rows: PackageRows = { exact: new Map(), wildcard: [], detours: ['default.'], bases: new Map() };
  for (const { library, as } of speakers) {
    if (as === packageName) {
      rows.detours.push(...(library.self ?? []).map((path) => `${path}.`));
      for (const [type, base] of Object.entries(library.types ?? {})) rows.bases.set(type, qualifyType(base, as));
    }
    for (const { path, ...said } of library.facts) {
      const target = parseOrigin(path, as);
      if (target.packageName !== packageName) continue;
      const meaning = qualify(said, as);
      // A library of several names says the same of its framework's types under each: once is enough.
      const text = JSON.stringify(meaning);
      for (const spelling of expandPath(target.path)) {
        const row = `${spelling} ${text}`;
        if (!told.has(row)) addRow(rows, spelling, meaning);
        told.add(row);
      }
    }
  }
  return rows;
}

function addRow(rows: PackageRows, path: string, meaning: Meaning): void {
  if (hasWildcard(path)) {
    rows.wildcard.push({ pattern: wildcardPattern(path), meaning });
    return;
  }
  const present = rows.exact.get(path);
  if (present === undefined) rows.exact.set(path, [meaning]);
  else present.push(meaning);
}
