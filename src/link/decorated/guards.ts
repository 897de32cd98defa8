import type { ChainElement, Evidence, Meaning, Span } from '../../facts/index.js';
import { alternatives, catalogue, emptyPath, libraryBase, sharedInstance, theIdentity, unknown, valueAtPlace, valueKey, type Behaviour, type ClassValue, type ExternalValue, type FunctionValue, type InstanceValue, type Outcome, type Target, type Value } from '../../evaluate/index.js';
import { namedIn } from '../routes/by-route.js';
import { fromPackage } from '../chain/chain-edges.js';
import { hasOption, kindOfBehaviour, signsIn } from '../chain/elements.js';
import { nameOf } from '../chain/names.js';
import type { GuardFaults } from '../chain/guard-faults.js';
import type { Linker } from '../linker.js';
import { noMetadata, packageOf, type RouteMetadata } from './metadata.js';
import { enteredFor, nobody } from '../chain/nobody.js';
import type { Protocol } from './protocol.js';
import { spanOf } from '../chain/runner.js';

type Reading = Omit<ChainElement, 'span'>;
type GuardClass = Extract<Meaning, { readonly is: 'guard-class' }>;

/** `never`: nobody is turned away. `asks`: what it asks of callers beside who they are. */
interface Refusal {
  readonly never: boolean;
  readonly asks: Pick<Reading, 'roles' | 'relates' | 'exemptBy'>;
}

/** Says what guard classes do for one route: they are run with the metadata that stands on it. */
export class GuardReader {
  readonly #known = new Map<string, Reading>();
  /** Keys of readings that hang on what is asked for. */
  readonly #asking = new Set<string>();
  readonly #named = new Map<string, Evidence>();
  #seen: Behaviour[] = [];

  constructor(
    readonly linker: Linker,
    readonly protocol: Protocol,
    readonly authGuards: ReadonlySet<string>,
    readonly faults: GuardFaults,
  ) {}

  /** `asked`: the route by its path and method, for guards that look at these. */
  read(value: Value, route: RouteMetadata, span: Span, asked?: Target): ChainElement {
    const key = `${valueKey(value)}|${route.key}`;
    const usual = this.#once(key, value, route, span);
    if (!asked || !this.#asking.has(key) || usual.evidence.reason.startsWith('named in')) return { ...usual, span };
    const { evaluator } = this.linker;
    evaluator.target = asked;
    const here = this.#once(`${key}|${asked.key}`, value, route, span);
    evaluator.target = undefined;
    const opens = isCheck(usual) && here.kind === 'pass' ? this.#named.get(`${key}|${asked.key}`) : undefined;
    return { ...here, span, ...(opens && { opens: { ...opens, reason: `${here.name} lets this path pass` } }) };
  }

  #once(key: string, value: Value, route: RouteMetadata, span: Span): Reading {
    const known = this.#known.get(key);
    if (known) return known;
    this.#seen = [];
    const reading = this.#classify(value, route, span);
    this.#known.set(key, reading);
    if (this.#seen.some((one) => one.does === 'target')) this.#asking.add(key);
    const named = namedIn(this.#seen);
    if (named) this.#named.set(key, named);
    return reading;
  }

  /** Where metadata lets the route pass an element that would otherwise turn callers away. */
  exemption(value: Value, element: ChainElement, route: RouteMetadata, span: Span): { readonly reason: string; readonly span: Span } | undefined {
    if (isCheck(element) && !element.optional) return undefined;
    const usual = this.read(value, noMetadata, span);
    if (!isCheck(usual) || usual.optional) return undefined;
    for (const [name, at] of route.openedFor) if (libraryOf(value) === name) return { reason: `a decorator of ${name} opens it`, span: at };
    for (const key of element.exemptBy ?? []) {
      const at = route.span(key);
      if (at) return { reason: `metadata ${key.split(' ')[0] ?? key} lets it past ${usual.name}`, span: at };
    }
    return undefined;
  }

  #classify(value: Value, route: RouteMetadata, span: Span): Reading {
    const name = nameOf(value);
    if (this.authGuards.has(name)) return { kind: 'auth', name, evidence: { reason: 'named in settings["api-security"].authGuards', span } };
    switch (value.kind) {
      case 'class':
        return this.#instance(sharedInstance(this.linker.evaluator, value), route, span);
      case 'instance':
        return this.#instance(value.shared ? sharedInstance(this.linker.evaluator, value.of) : value, route, span);
      case 'function':
        return this.#run(name, value, route, span).reading;
      case 'external':
        return this.#library(value, route, span);
      case 'array':
        return this.#list(value.items, route, span);
      case 'union':
        return this.#choice(value.of, route, span);
      default:
        return { kind: 'opaque', name, evidence: { reason: value.kind === 'unknown' ? (value.why ?? 'a guard that is not known') : 'a guard that is no class', span } };
    }
  }

  /** All of these run. */
  #list(values: readonly Value[], route: RouteMetadata, span: Span): Reading {
    const read = values.map((value) => this.#classify(value, route, span));
    const best = read.find((one) => isCheck(one) && !one.optional) ?? read.find((one) => one.kind === 'opaque') ?? read.find(isCheck) ?? read[0];
    return best ?? { kind: 'pass', name: 'nothing', evidence: { reason: 'no guard', span } };
  }

  /** One of these runs. */
  #choice(values: readonly Value[], route: RouteMetadata, span: Span): Reading {
    const read = values.map((value) => this.#classify(value, route, span));
    const [first] = read;
    if (first && read.every((one) => one.kind === first.kind && one.optional === first.optional)) return { ...first, name: [...new Set(read.map((one) => one.name))].join(' or ') };
    return { kind: 'opaque', name: read.map((one) => one.name).join(' or '), evidence: { reason: 'guards that differ, chosen at run time', span } };
  }

  #library(value: ExternalValue, route: RouteMetadata, span: Span): Reading {
    const row = guardRow(value);
    const name = nameOf(value).replace(/#$/, '');
    if (!row) return { kind: 'opaque', name, evidence: { reason: fromPackage(this.linker, packageOf(value.origin), span), span } };
    if (route.openedFor.has(packageOf(value.origin))) return { kind: 'pass', name, exemptBy: [], evidence: { reason: 'opened by a decorator of its own package', span } };
    return { kind: row.kind, name, evidence: { reason: `${name} of ${packageOf(value.origin)}`, package: packageOf(value.origin), span }, ...(row.kind === 'auth' && { verifies: true as const }), ...(this.#isOptional(row, value) && { optional: true }), ...(hasOption(this.linker.evaluator, value, row.passwordIf) && { checksPassword: true }), ...(signsIn(this.linker.evaluator, value, row.signInIf) && { signsIn: true as const }) };
  }

  #isOptional(row: GuardClass, value: ExternalValue): boolean {
    if (row.optional || !row.optionalIf) return row.optional === true;
    const { value: wanted } = row.optionalIf;
    const found = valueAtPlace(this.linker.evaluator, row.optionalIf.at, { args: value.args ?? [] });
    return found !== undefined && alternatives(found).some((one) => one.kind === 'constant' && one.value === wanted);
  }

  #instance(instance: InstanceValue, route: RouteMetadata, span: Span): Reading {
    const name = instance.of.facts.name || 'a guard';
    const own = this.protocol.method(instance, 'guard');
    const base = libraryBase(instance.of);
    const library = base?.kind === 'external' ? this.#library(base, route, span) : undefined;
    const refusal = this.#refusal(instance, base, route, span);
    if (!own) return library ? { ...library, name, ...refusal.asks, ...(refusal.never && { optional: true }) } : { kind: 'opaque', name, evidence: { reason: `how ${name} decides cannot be seen`, span } };
    const { reading, keys } = this.#run(name, own, route, span);
    const settled = reading.kind === 'auth' && library?.kind === 'auth' && refusal.never ? { ...reading, optional: true as const } : reading;
    const asked = [...new Set([...keys, ...(refusal.asks.exemptBy ?? [])])];
    return asked.length > 0 ? { ...settled, exemptBy: asked } : settled;
  }

  /** What a class does of its own in the method by which a known guard turns callers away, for one route: it may turn nobody away, and may ask more of those who come. */
  #refusal(instance: InstanceValue, base: Value | undefined, route: RouteMetadata, span: Span): Refusal {
    const row = base?.kind === 'external' ? guardRow(base) : undefined;
    if (!row || base?.kind !== 'external') return { never: false, asks: {} };
    const method = row.refusal && methodNamed(instance, row.refusal.method);
    if (!row.refusal || !method) return { never: this.#isOptional(row, base), asks: {} };
    const { takes } = row.refusal;
    const run = (caller: Value): Outcome => this.linker.evaluator.enter(method, takes.map((what) => (what === 'context' ? this.protocol.context('guard') : what === 'principal' ? caller : unknown)), spanOf(method), emptyPath, instance);
    const { result, keys } = this.#forRoute(route, () => [run(unknown), run(theIdentity)]);
    const behaviours = result.flatMap((outcome) => [...outcome.behaviours.values()]);
    const refuses = behaviours.some((one) => one.does === 'fail' || one.does === 'respond' || one.does === 'guard' || one.does === 'unknown-call') || callsSuper(method);
    // Where it goes by what stands on a route, that it lets one pass is no fault of its own.
    if (!refuses && keys.length === 0) this.faults.overridden(instance.of.facts.name, method);
    const { roles, relates } = kindOfBehaviour(instance.of.facts.name, behaviours, span);
    return { never: !refuses, asks: { ...(roles && { roles }), ...(relates && { relates }), ...(keys.length > 0 && { exemptBy: keys }) } };
  }

  /** Runs an element for a route, and says which metadata it asked for. */
  #forRoute<T>(route: RouteMetadata, run: () => T): { readonly result: T; readonly keys: readonly string[] } {
    const { answers } = this.linker;
    const outer = answers.route;
    answers.route = route;
    answers.keysRead.clear();
    const result = run();
    const keys = [...answers.keysRead];
    answers.route = outer;
    return { result, keys };
  }

  #run(name: string, fn: FunctionValue, route: RouteMetadata, span: Span): { readonly reading: Reading; readonly keys: readonly string[] } {
    const { result: usual, keys } = this.#forRoute(route, () => this.#enter(fn, undefined));
    const { result: anonymous } = this.#forRoute(route, () => this.#enter(fn, nobody));
    this.#seen.push(...usual.behaviours.values());
    if (!this.linker.evaluator.target) this.faults.guard(name, fn, usual, keys.length === 0);
    return { reading: this.#verdict(name, usual, anonymous, span), keys };
  }

  #enter(fn: FunctionValue, props: ReadonlyMap<string, Value> | undefined): Outcome {
    const { evaluator } = this.linker;
    return enteredFor(evaluator, props, () => evaluator.enter(fn, [this.protocol.context('guard', props)], spanOf(fn), emptyPath));
  }

  #verdict(name: string, usual: Outcome, anonymous: Outcome, span: Span): Reading {
    const behaviours = [...usual.behaviours.values()];
    const refusal: Behaviour = { does: 'fail', status: 403, span };
    // Whoever brings nothing never comes through, whatever the status.
    const isClosed = !anonymous.path && usual.path !== undefined && behaviours.some((one) => one.does === 'credential');
    const reading = kindOfBehaviour(name, mayRefuse(usual) || isClosed ? [...behaviours, refusal] : behaviours, span);
    const relates = reading.relates && { relates: reading.relates };
    const isOpen = isCheck(reading) && letsPass(anonymous);
    const reads = behaviours.find((one) => (one.does === 'guard' && one.kind === 'token') || one.does === 'principal');
    if (isOpen && !reads) return { kind: 'pass', name, evidence: { reason: 'a caller without credentials passes', span }, ...relates };
    if ((reading.kind === 'pass' || isOpen) && reads) return { kind: 'auth', name, optional: true, evidence: { reason: 'reads who is calling and turns nobody away', span: reads.span }, ...relates };
    return reading;
  }
}

/** Whether it turns callers away for who they are. */
function isCheck(reading: Reading): boolean {
  return reading.kind === 'auth' || reading.kind === 'role';
}

/** A guard turns a caller away by an error, or by answering false. */
function mayRefuse(outcome: Outcome): boolean {
  if (!outcome.path) return false;
  return !alternatives(outcome.value).every((one) => one.kind === 'constant' && Boolean(one.value));
}

/** It answers true on every way through and raises no error of its own. */
function letsPass(outcome: Outcome): boolean {
  if (!outcome.path || mayRefuse(outcome)) return false;
  return ![...outcome.behaviours.values()].some((one) => one.does === 'fail' || one.does === 'guard');
}

function guardRow(value: ExternalValue): GuardClass | undefined {
  const origin = value.origin.replace(/#$/, '');
  const row = [origin, origin.replace(/\(\)$/, '')].flatMap((one) => catalogue.meanings(one)).find((meaning) => meaning.is === 'guard-class');
  return row?.is === 'guard-class' ? row : undefined;
}

function libraryOf(value: Value): string | undefined {
  if (value.kind === 'external') return packageOf(value.origin);
  const definition: ClassValue | undefined = value.kind === 'class' ? value : value.kind === 'instance' ? value.of : undefined;
  const base = definition && libraryBase(definition);
  return base?.kind === 'external' ? packageOf(base.origin) : undefined;
}

function methodNamed(instance: InstanceValue, name: string): FunctionValue | undefined {
  for (let at: Value | undefined = instance.of; at?.kind === 'class'; at = at.base) {
    const member = at.facts.members.find((one) => one.key === name && !one.static && one.kind === 'method');
    if (member?.function !== undefined) return { kind: 'function', file: at.file, index: member.function, frame: at.frame, self: instance };
  }
  return undefined;
}

function callsSuper(fn: FunctionValue): boolean {
  return JSON.stringify(fn.frame.module.facts.functions[fn.index]?.body ?? []).includes('"op":"super"');
}

