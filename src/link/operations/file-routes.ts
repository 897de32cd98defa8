import type { ChainElement, Endpoint, Meaning, Span, UnresolvedEdge } from '../../facts/index.js';
import { alternatives, exportedValue, rowPattern, valuesAt, type FunctionValue, type ModuleContext, type Value } from '../../evaluate/index.js';
import { authState, ownCheck, traitsOf } from '../chain/auth-state.js';
import type { ElementReader } from '../chain/elements.js';
import { nameOf } from '../chain/names.js';
import { spanOf, type Runner } from '../chain/runner.js';
import { safeguardsOf } from '../chain/safeguards.js';
import { dataUse } from '../noted/data-use.js';
import { functionsIn } from '../routes/functions.js';
import { joinPath } from '../routes/paths.js';
import type { Linker } from '../linker.js';

type AssumedHandler = Extract<Meaning, { readonly is: 'assumed-handler' }>;
type Serving = AssumedHandler & { readonly exported: NonNullable<AssumedHandler['exported']> & { readonly served: NonNullable<NonNullable<AssumedHandler['exported']>['served']> } };

const verbs: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

/** Routes that a platform serves by where a file lies and what it exports. What the platform itself lets run before them is told by files of other names. */
export class FileRoutes {
  readonly #found: Endpoint[] = [];

  constructor(
    readonly linker: Linker,
    readonly elements: ElementReader,
    readonly runner: Runner,
    readonly rows: readonly AssumedHandler[],
  ) {}

  read(): readonly Endpoint[] {
    for (const row of this.rows.filter(isServing)) {
      const places = this.linker.files.flatMap((file) => { const place = placeOf(file.slice(this.linker.input.root.length + 1), row.exported.served.at); return place ? [{ file, place }] : []; });
      if (places.length === 0 || !this.#isUsed(row, places.map(({ file }) => file))) continue;
      for (const { file, place } of places) {
        const module = this.linker.evaluator.module(file);
        if (module) this.#file(module, row, place);
      }
    }
    return this.#found;
  }

  /** The package that these files belong to says that it is built on the platform, or a file of the project imports that. */
  #isUsed({ of, exported }: Serving, files: readonly string[]): boolean {
    const names = exported.served.packages ?? [of[0]?.split(':')[0] ?? ''];
    const imports = (file: string): boolean => (this.linker.facts(file)?.requests ?? []).some(({ request }) => names.some((name) => request === name || request.startsWith(`${name}/`)));
    return this.linker.files.some(imports) || files.some((file) => names.some((name) => this.linker.input.version(file, name) !== undefined));
  }

  #file(module: ModuleContext, row: Serving, { path, method }: { readonly path: string; readonly method?: string }): void {
    const { evaluator } = this.linker;
    const names = [...new Set(['default', ...module.facts.exports.map(({ name }) => name).filter((name) => name !== '*' && name !== '=')])].filter((name) => rowPattern(row.exported.name).test(name));
    for (const name of names) {
      const value = exportedValue(evaluator, module.file, name);
      if (!value) continue;
      const [held = value] = (row.exported.at ?? ['0']).flatMap((at) => valuesAt(evaluator, at, { args: [value] }));
      if (held.kind === 'constant' || held.kind === 'object') continue;
      this.#found.push(this.#endpoint(held, row, { path, method: method ?? (verbs.has(name) ? name : 'ALL'), file: module.file }));
    }
  }

  #endpoint(value: Value, row: Serving, { path, method, file }: { readonly path: string; readonly method: string; readonly file: string }): Endpoint {
    const functions = functionsIn(value);
    const [fn] = functions;
    const span: Span = fn?.file === file ? spanOf(fn) : { file, start: 0, end: 0 };
    const behaviours = functions.flatMap((one) => [...this.runner.withTypes(one, typesFor(one, row)).behaviours.values()]);
    const own = ownCheck(fn ? nameOf(fn) : 'the handler', behaviours, span);
    const wraps = alternatives(value).some((one) => one.kind === 'external');
    const around: ChainElement = { kind: 'opaque', name: nameOf(value), evidence: { reason: `what ${nameOf(value)} does around the handler cannot be seen`, span }, span };
    const edges: readonly UnresolvedEdge[] = [
      ...own.edges,
      ...(fn ? [] : [{ reason: `the handler (${nameOf(value)}) cannot be seen into`, span }]),
      ...(fn && wraps ? [around.evidence] : []),
      ...this.#before(row, path, span),
    ];
    return {
      kind: 'http',
      method,
      path,
      framework: row.exported.served.framework,
      span,
      ...(fn && { handler: { name: nameOf(fn), span: spanOf(fn) } }),
      chain: fn && wraps ? [around] : [],
      unresolved: edges,
      auth: authState([], own.check, edges),
      ...safeguardsOf([], own.check, behaviours, []),
      traits: traitsOf(behaviours),
      data: dataUse(behaviours),
      group: file,
      app: row.exported.served.framework,
    };
  }

  /** Files of the project that run before routes under this path. */
  #before({ exported: { served } }: Serving, path: string, span: Span): readonly UnresolvedEdge[] {
    if (served.before === undefined) return [];
    const pattern = rowPattern(served.before);
    const [file] = this.linker.files.filter((one) => pattern.test(one.slice(this.linker.input.root.length + 1)));
    if (file === undefined) return [];
    const matcher = served.matcher === undefined ? undefined : exportedValue(this.linker.evaluator, file, served.matcher.name);
    const patterns = matcher && served.matcher ? valuesAt(this.linker.evaluator, served.matcher.at, { args: [matcher] }).flatMap(textsIn) : [];
    if (patterns.length > 0 && !patterns.some((one) => mayCover(one, path))) return [];
    return [{ reason: `${file.slice(file.lastIndexOf('/') + 1)} runs before it`, span }];
  }
}

function isServing(row: AssumedHandler): row is Serving {
  return row.exported?.served !== undefined;
}

/** The path, and the method, that the name of a file stands for. */
function placeOf(file: string, pattern: string): { readonly path: string; readonly method?: string } | undefined {
  const found = rowPattern(pattern).exec(file)?.groups;
  if (!found) return undefined;
  const segments = (found.path ?? '').split('/').filter((one) => one !== '' && one !== 'index' && !/^\(.*\)$|^@/.test(one));
  const path = segments.map((one) => one.replace(/^\[\[?\.\.\.(\w+)\]?\]$/, '*').replace(/\[\[?(\w+)(?:=\w+)?\]?\]/g, ':$1')).join('/');
  return { path: joinPath('', `/${path}`), ...(found.method !== undefined && { method: found.method.toUpperCase() }) };
}

function typesFor(fn: FunctionValue, { of }: Serving): readonly string[] {
  return of.slice(0, Math.max(1, fn.frame.module.facts.functions[fn.index]?.parameters.length ?? 0));
}

function textsIn(value: Value): readonly string[] {
  if (value.kind === 'array') return value.items.flatMap(textsIn);
  return value.kind === 'constant' && typeof value.value === 'string' ? [value.value] : [];
}

/** Whether a pattern (`/api/:path*`, `/((?!api|static).*)`) may stand for a path: as far as its beginning is fixed, and where it leaves out beginnings. */
function mayCover(pattern: string, path: string): boolean {
  const fixed = /^[^:(*\\[]*/.exec(pattern)?.[0] ?? '';
  if (pattern === fixed) return path === fixed;
  const spared = /\(\?!([^)]*)/.exec(pattern)?.[1]?.split('|') ?? [];
  return path.startsWith(fixed.replace(/\/$/, '')) && !spared.some((one) => /^[\w/-]+$/.test(one) && path.slice(fixed.length).startsWith(one));
}

