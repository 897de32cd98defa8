import type { ChainElement, Evidence } from '../../facts/index.js';
import { asksForTarget, object, readsTarget, targetOf, type Behaviour, type ExternalValue, type FunctionValue, type Target, type Value } from '../../evaluate/index.js';
import { kindOfBehaviour } from '../chain/elements.js';
import { nameOf } from '../chain/names.js';
import { exempting, letsPast, type Exempting } from '../chain/exemptions.js';
import { nobody } from '../chain/nobody.js';
import type { GuardedRoute } from './path-bypasses.js';
import { unknownPart } from './paths.js';
import type { Runner } from '../chain/runner.js';

/** An element of a chain: what it is for any route, and where it is mounted. */
export interface Placed {
  readonly value: Value;
  readonly element: ChainElement;
  /** What its framework runs it as. */
  readonly origin: string;
  /** The path under which it, or the router of the route, is mounted; absent where that is not known. */
  readonly below?: string;
  /** The request as it finds it, where something before it has left there who is calling. */
  readonly found?: ExternalValue | undefined;
}

/** Elements of these kinds may do less on some routes than on others. */
const deciding: ReadonlySet<ChainElement['kind']> = new Set(['auth', 'role', 'opaque', 'limiter', 'csrf', 'validator']);

/** A chain as it runs for each of these methods. */
export function chainsFor(runner: Runner, placed: readonly Placed[], route: Omit<GuardedRoute, 'method'>, methods: readonly string[]): readonly { readonly methods: readonly string[]; readonly chain: readonly ChainElement[] }[] {
  const { path } = route;
  const asking = path.includes(unknownPart) || path.startsWith('/^') || placed.every((one) => !asksFor(runner, one)) ? undefined : placed;
  if (!asking) return [{ methods, chain: placed.map(({ element }) => element) }];
  return methods.map((method) => ({ methods: [method], chain: placed.map((one) => elementFor(runner, one, { ...route, method })) }));
}

function asksFor(runner: Runner, { value, element, origin }: Placed): boolean {
  if (value.kind === 'external') return !isNamed(element) && exempting(runner.evaluator, value) !== undefined;
  return value.kind === 'function' && deciding.has(element.kind) && !isNamed(element) && (readsTarget(runner.element(value, origin)) || asksForTarget(value));
}

/** Settings say what it is. */
function isNamed({ evidence }: ChainElement): boolean {
  return evidence.reason.startsWith('named in');
}

/** What an element does for one route, if it looks at what is asked for. */
export function elementFor(runner: Runner, placed: Placed, route: GuardedRoute): ChainElement {
  const { value, element, origin, below } = placed;
  const { path, method } = route;
  const exemption = value.kind === 'external' && !path.includes(unknownPart) ? exempting(runner.evaluator, value) : undefined;
  if (exemption) return exempted(runner, placed, exemption, route);
  if (value.kind !== 'function' || path.includes(unknownPart) || !asksFor(runner, placed)) return element;
  const target = targetOf(path, below?.includes(unknownPart) ? undefined : below, method === 'ALL' ? undefined : method, route.config);
  const behaviours = [...runner.elementAt(value, origin, target, placed.found).behaviours.values()];
  const named = namedIn(behaviours) ?? configuredIn(runner, placed, target, behaviours);
  const asked = kindOfBehaviour(nameOf(value), behaviours, element.evidence.span);
  const here = element.kind === 'csrf' && isCheck(asked) ? { ...asked, kind: element.kind, evidence: element.evidence } : asked;
  if (here.kind === 'pass' || (named && letsAnybodyPass(runner, value, origin, target))) {
    if (named && isCheck(element)) runner.pathBypasses.opened(here.name, behaviours, route);
    return { ...passing(here, named, element), span: element.span, ...(element.written && { written: element.written }) };
  }
  const kept: ChainElement = { ...here, ...(element.optional && here.kind === element.kind && { optional: true }), span: element.span, ...(element.written && { written: element.written }) };
  if (!kept.optional) runner.pathBypasses.guarded(runner, value, origin, target, kept, route);
  return kept;
}

/** What an element does that lets some requests past another one. */
function exempted(runner: Runner, placed: Placed, exemption: Exempting, route: GuardedRoute): ChainElement {
  const { element, below } = placed;
  const asked = { path: route.path, ...(below !== undefined && !below.includes(unknownPart) && { below }), ...(route.method !== 'ALL' && { method: route.method }) };
  const named = letsPast(runner.evaluator, exemption, asked, { reason: '', span: element.span });
  if (named) return { ...passing({ ...element, kind: 'pass' }, named, element), span: element.span };
  return elementFor(runner, { ...placed, value: exemption.inner }, route);
}

/** Where the route's own options let it past: without them the element would check. */
function configuredIn(runner: Runner, { value, element, origin }: Placed, target: Target, behaviours: readonly Behaviour[]): Evidence | undefined {
  const { config } = target;
  if (value.kind !== 'function' || config?.kind !== 'object' || config.props.size === 0 || !isCheck(element)) return undefined;
  const asked = behaviours.find((one) => one.does === 'target' && one.part === 'config');
  if (!asked || isCheck(kindOfBehaviour('', behaviours, element.span))) return undefined;
  const bare = targetOf(target.path, target.below, target.method, object([]));
  return isCheck(kindOfBehaviour('', [...runner.elementAt(value, origin, bare).behaviours.values()], element.span)) ? { reason: 'its options say so', span: asked.span } : undefined;
}

/** The test that found the route's path among those it names. */
export function namedIn(behaviours: readonly Behaviour[]): Evidence | undefined {
  const found = behaviours.find((one) => one.does === 'target-test' && one.test.truth && one.test.part !== 'method');
  return found && { reason: 'its path is named', span: found.span };
}

function passing(here: Omit<ChainElement, 'span'>, named: Evidence | undefined, usual: ChainElement): Omit<ChainElement, 'span'> {
  const reason = named ? 'lets this path pass' : 'checks nothing on this path';
  return { kind: 'pass', name: here.name, evidence: { reason: isCheck(usual) ? reason : here.evidence.reason, span: named?.span ?? here.evidence.span }, ...(here.relates && { relates: here.relates }), ...(isCheck(usual) && named && { opens: { reason: `${here.name} lets this path pass`, span: named.span } }) };
}

function isCheck({ kind }: Pick<ChainElement, 'kind'>): boolean {
  return kind === 'auth' || kind === 'role';
}

/** Whether a caller who brings nothing gets past it on this route, though not on others. */
function letsAnybodyPass(runner: Runner, fn: FunctionValue, origin: string, target: Target): boolean {
  const behaviours = [...runner.elementAt(fn, origin, { ...target, smooth: true, key: `${target.key} smooth` }, undefined, nobody).behaviours.values()];
  return !behaviours.some((one) => one.does === 'fail' || one.does === 'respond' || one.does === 'guard' || one.does === 'unknown-call');
}
