import type { ChainElement, PathBypass, Span, TargetTest } from '../../facts/index.js';
import { targetOf, type Behaviour, type FunctionValue, type Target, type Value } from '../../evaluate/index.js';
import { kindOfBehaviour } from '../chain/elements.js';
import { nameOf } from '../chain/names.js';
import { nobody } from '../chain/nobody.js';
import { servedPath } from './paths.js';
import type { Runner } from '../chain/runner.js';

/** A route behind a check that goes by the path. `tolerant`: it answers whatever the letter case, and with a slash at the end. */
export interface GuardedRoute {
  readonly method: string;
  readonly path: string;
  readonly span: Span;
  readonly tolerant: boolean;
  /** What its own options say, where its framework hands that to elements. */
  readonly config?: Value;
}

interface Variant {
  readonly cause: PathBypass['cause'];
  readonly path: string;
  readonly query: string;
}

/** Routes that one check is tried with: what its tests miss shows on few. */
const maxTried = 24;
const maxKept = 8;

/** Tries checks that go by the path with other spellings of requests that they are meant to refuse. */
export class PathBypasses {
  /** For each test the first routes that it can be dodged for. */
  readonly #found = new Map<string, PathBypass[]>();
  readonly #tried = new Map<string, number>();
  /** Beginnings that a check lets pass: whether a path ends where they do, and the route that only begins so. */
  readonly #begun = new Map<string, { isMeant: boolean; readonly more: PathBypass[] }>();

  get found(): readonly PathBypass[] {
    return [...[...this.#found.values()].flat(), ...[...this.#begun.values()].flatMap(({ isMeant, more }) => (isMeant ? more.slice(0, maxKept) : []))];
  }

  /** A check lets a route pass that it names: by how its path begins, perhaps. */
  opened(name: string, behaviours: readonly Behaviour[], { method, path, span }: GuardedRoute): void {
    const test = testsIn(behaviours).find((one) => one.truth);
    if (test?.how !== 'begins' || test.text.length < 2 || !/\w$/.test(test.text) || !path.startsWith(test.text)) return;
    const key = `${placeKey(test.span)} ${test.text}`;
    const known = this.#begun.get(key) ?? { isMeant: false, more: [] };
    this.#begun.set(key, known);
    const next = path.charAt(test.text.length);
    if (next === '' || next === '/') known.isMeant = true;
    else if (/[\w-]/.test(next)) known.more.push({ name, span: test.span, cause: 'prefix', text: test.text, sample: path, route: { method, path: servedPath(path), span } });
  }

  /** A check holds for a route: is there a request for it that the check does not know? */
  guarded(runner: Runner, fn: FunctionValue, origin: string, target: Target, element: ChainElement, route: GuardedRoute): void {
    const tried = this.#tried.get(nameKey(fn)) ?? 0;
    if ((element.kind !== 'auth' && element.kind !== 'role') || tried >= maxTried) return;
    this.#tried.set(nameKey(fn), tried + 1);
    const run = (path: string, query = ''): readonly Behaviour[] | undefined => openAt(runner, fn, origin, { ...target, ...targetOf(path, target.below, target.method), query, key: `${target.below ?? '?'} ${target.method ?? '*'} ${path}${query}` });
    const plain = filled(route.path);
    const usual = [...runner.elementAt(fn, origin, targetOf(plain, target.below, target.method)).behaviours.values()];
    const tests = testsIn(usual);
    if (tests.length === 0 || run(plain)) return;
    for (const { cause, path, query } of variantsOf(route, plain, tests)) {
      const behaviours = run(path, query);
      if (!behaviours) continue;
      const isSpelling = cause === 'letters' || cause === 'slash';
      const test = isSpelling ? tests.find((one) => one.truth) : testsIn(behaviours).find((one) => one.truth);
      if (!test) continue;
      const known = this.#found.get(placeKey(test.span)) ?? [];
      this.#found.set(placeKey(test.span), known);
      if (known.length < maxKept) known.push({ name: nameOf(fn), span: test.span, cause, text: test.text, sample: path + query, route: { method: route.method, path: servedPath(route.path), span: route.span } });
    }
  }
}

function variantsOf({ path, tolerant }: GuardedRoute, plain: string, tests: readonly TargetTest[]): readonly Variant[] {
  const variants: Variant[] = [];
  for (const test of tests) {
    const text = test.truth || (test.how !== 'holds' && test.how !== 'ends' && test.how !== 'matches') ? undefined : literalOf(test);
    if (text === undefined) continue;
    if (test.part === 'url') variants.push({ cause: 'query', path: plain, query: `?x=${text}` });
    const piece = text.replace(/^\/+|(?<!\/)\/+$/g, '');
    const parameter = path.lastIndexOf('/:');
    if (parameter >= 0 && piece !== '' && !piece.includes('/')) variants.push({ cause: 'parameter', path: `${filled(path.slice(0, parameter))}/${piece}${filled(path.slice(parameter).replace(/^\/:[^/]*/, ''))}`, query: '' });
  }
  if (tolerant && tests.some((one) => one.truth)) variants.push({ cause: 'letters', path: plain.toUpperCase(), query: '' }, { cause: 'slash', path: `${plain}/`, query: '' });
  return variants;
}

/** A text that a test finds: its own, or what a regular expression without anything variable says. */
function literalOf({ how, text }: TargetTest): string | undefined {
  if (how !== 'matches') return text;
  const plain = text.replace(/^\^|\$$/g, '').replace(/\\([/.-])/g, '$1');
  return /^[\w/.-]+$/.test(plain) ? plain : undefined;
}

/** The path with something where callers choose. */
function filled(path: string): string {
  return path.split('/').map((segment) => (/[:*{(]/.test(segment) ? '1' : segment)).join('/');
}

function testsIn(behaviours: readonly Behaviour[]): readonly TargetTest[] {
  return behaviours.flatMap((one) => (one.does === 'target-test' && (one.test.part === 'path' || one.test.part === 'url') ? [one.test] : []));
}

/** What an element does where it checks nothing, or lets pass who brings nothing; undefined where it checks. */
function openAt(runner: Runner, fn: FunctionValue, origin: string, target: Target): readonly Behaviour[] | undefined {
  const behaviours = [...runner.elementAt(fn, origin, target).behaviours.values()];
  if (kindOfBehaviour('', behaviours, { file: '', start: 0, end: 0 }).kind === 'pass') return behaviours;
  const anonymous = [...runner.elementAt(fn, origin, { ...target, smooth: true, key: `${target.key} smooth` }, undefined, nobody).behaviours.values()];
  return anonymous.some((one) => one.does === 'fail' || one.does === 'respond' || one.does === 'guard' || one.does === 'unknown-call') ? undefined : anonymous;
}

function placeKey({ file, start }: Span): string {
  return `${file}:${String(start)}`;
}

function nameKey(fn: FunctionValue): string {
  return `${fn.file}#${String(fn.index)}`;
}
