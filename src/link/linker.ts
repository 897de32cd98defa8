import type { Comparison, IgnoredVerdict, LinkInput, Meaning, ModuleFacts, Resolution, Risk, StoredKind, ViewOutput, ViewSyntax } from '../facts/index.js';
import { catalogue, catalogueWith, Evaluator, isPresenceTest, ownPackage, rowPattern, unknown, valueAtPlace, type Behaviour, type Catalogue, type ClassValue, type ExternalValue, type FlowEvent, type FunctionValue, type Host, type LibraryCall, type RenderedOutput, type RequestRead, type Value } from '../evaluate/index.js';
import { Answers } from './decorated/answers.js';
import { isBelow } from './routes/versions.js';
import { Collector, liftedProp } from './routes/collector.js';
import { Containers } from './decorated/containers.js';
import { MadeRecords } from './routes/made-records.js';
import { PluginRunner } from './routes/plugins.js';
import { packageOf } from './decorated/metadata.js';
import { Renames } from './routes/renames.js';
import { mayKeepDocuments } from './noted/stores.js';
import { ApplicationOptions } from './noted/application-options.js';
import { Told } from './noted/told.js';
import { ViewFinder } from './noted/views.js';

const rawRequest = 'node:http:IncomingMessage';

/** What packages say that keep records. */
const storing: ReadonlySet<Meaning['is']> = new Set(['operation']);

/** The evaluator's host for one project: hands it files and meanings, and gathers what it meets. */
export class Linker implements Host {
  readonly files: readonly string[];
  readonly collector = new Collector();
  readonly views = new ViewFinder(this);
  /** The program answers requests by Node's own server. */
  servesAlone = false;
  readonly evaluator: Evaluator;
  /** Asked for tokens and applications of decorated classes; set by whoever reads those. */
  injection: (token: Value, owner?: ClassValue) => Value | undefined = (token) => this.containers.provide(token);
  readonly answers = new Answers(this);
  readonly containers = new Containers(this);
  readonly plugins = new PluginRunner(this);
  readonly made = new MadeRecords(this.collector);
  readonly renames = new Renames();
  readonly application = new ApplicationOptions();
  readonly catalogue: Catalogue;
  #told = new Told();
  #isAgain = false;
  #takesOperators: boolean | undefined;
  #keepsDocuments: boolean | undefined;
  /** Files of the project of which the settings speak, and how rows call them. */
  readonly #ownFiles: ReadonlyMap<string, string>;

  constructor(readonly input: LinkInput) {
    this.files = input.files;
    this.catalogue = catalogueWith(input.settings);
    this.#ownFiles = ownFilesOf(input);
    this.evaluator = new Evaluator(this);
  }

  get told(): Told {
    return this.#told;
  }

  situation(): () => void {
    const { answers } = this;
    const { route, decoratorMade } = answers;
    return () => {
      answers.route = route;
      answers.decoratorMade = decoratorMade;
    };
  }

  /** Runs something again, and gives what it tells; what was told before stays as it is. */
  again(run: () => void): Told {
    const before = this.#told;
    const told = new Told();
    this.#told = told;
    this.#isAgain = true;
    const putBack = this.situation();
    run();
    putBack();
    this.#told = before;
    this.#isAgain = false;
    return told;
  }

  takesOperators(origin: string | undefined): boolean {
    if (origin !== undefined && !this.catalogue.knows(packageOf(origin))) return false;
    this.#takesOperators ??= !this.files.some((file) => (this.facts(file)?.requests ?? []).some(({ request }) => {
      const target = this.resolve(file, request);
      return target.kind === 'package' && this.catalogue.speaksOf(target.name, storing) && !this.catalogue.hasSink(target.name, 'nosql');
    }));
    return this.#takesOperators;
  }

  facts(file: string): ModuleFacts | undefined {
    const facts = this.input.facts(file);
    return facts.functions.length > 0 ? facts : undefined;
  }

  resolve(file: string, request: string): Resolution {
    return this.input.resolve(file, request);
  }

  isOlder(file: string, packageName: string, limit: string): boolean {
    return isBelow(this.input.version(file, packageName), limit);
  }

  meanings(origin: string): readonly Meaning[] {
    return this.catalogue.meanings(origin);
  }

  /** How rows call a file of the project, if the settings speak of it. */
  ownPackage(file: string): string | undefined {
    return this.#ownFiles.size === 0 ? undefined : this.#ownFiles.get(file);
  }

  ownPath({ file, index, frame }: FunctionValue): string | undefined {
    const name = this.ownPackage(file);
    if (name === undefined) return undefined;
    const { functions, classes } = frame.module.facts;
    const facts = functions[index];
    const owner = facts?.class === undefined ? undefined : classes[facts.class]?.name;
    return facts && `${name}:${owner === undefined ? '' : `${owner}#`}${facts.name}`;
  }

  member(object: ExternalValue, key: string): Value | undefined {
    return this.collector.kept.member(object, key) ?? this.answers.member(object, key) ?? this.containers.member(object, key);
  }

  memberWritten(object: ExternalValue, key: string, value: Value): void {
    if (this.#isAgain) this.told.isStructural = true;
    else this.collector.kept.written(object, key, value);
  }

  renamed(path: string): string | undefined {
    return this.renames.of(path);
  }

  stored(): readonly StoredKind[] {
    return this.input.stored?.() ?? [];
  }

  view(file: string, name: string): readonly RenderedOutput[] {
    return this.views.outputs(file, name);
  }

  template(text: string, syntax: ViewSyntax): readonly ViewOutput[] {
    return this.views.template(text, syntax);
  }

  injected(token: Value, owner?: ClassValue): Value | undefined {
    return this.injection(token, owner);
  }

  classDefined(definition: ClassValue): void {
    this.told.classes.push(definition);
  }

  /** Something runs for one route, or for a caller who brings nothing, or what was invented: that says nothing of what others bring. */
  get #isAsking(): boolean {
    return this.evaluator.target !== undefined || this.evaluator.anonymous;
  }

  /** Functions registered under a path on something out of sight: handlers, if they use their parameter as a request. */
  unknownCall(args: readonly Value[], fromPackage: boolean): void {
    if (this.evaluator.target) return;
    if (this.#isAgain) this.told.isStructural ||= args.some((one) => one.kind === 'external' && one.id !== undefined && this.collector.routers.has(one.id));
    else if (!fromPackage) this.collector.handedOn(args);
    const [path, ...others] = args;
    const isPath = path?.kind === 'constant' && typeof path.value === 'string' && path.value.startsWith('/');
    const found = isPath ? this.told.looseHandlers : this.told.looseFunctions;
    for (const one of isPath ? others : args) if (one.kind === 'function' && (isPath || isNamedLikeHandler(one))) found.set(`${one.file}#${String(one.index)}`, one);
  }

  requestRead(read: RequestRead): void {
    if (this.#isAsking) return;
    const { origin, key, label, span } = read;
    // A method of the part is read where its call begins.
    const place = `${span.file}:${String(span.start)}-${String(span.end)}`;
    if (origin === 'body') {
      this.told.bodyReads.add(place);
      return;
    }
    if (this.told.urlReads.has(place) || (read.at && isPresenceTest(read.at.frame, read.at.register))) return;
    this.told.urlReads.set(place, { origin, key, label, span });
  }

  comparison(comparison: Comparison): void {
    if (this.#isAsking) return;
    this.told.comparisons.set(`${comparison.span.file}:${String(comparison.span.start)}`, comparison);
  }

  verdictIgnored(ignored: IgnoredVerdict): void {
    this.told.ignoredVerdicts.set(`${ignored.span.file}:${String(ignored.span.start)}`, ignored);
  }

  flow(event: FlowEvent): void {
    if (this.#isAsking) return;
    // What a function of the project runs may not take values beside the text.
    const binds = event.risk === 'sql' && !event.handed ? this.evaluator.host.meanings(event.sink).find((meaning) => meaning.is === 'sink' && meaning.binds) : undefined;
    this.told.flows.push({ risk: event.risk as Risk, sink: event.sink, sinkSpan: event.sinkSpan, callSpan: event.callSpan, source: event.source, steps: event.steps, ...(this.#isAssumed(event) && { assumed: true as const }), ...(event.test && { test: event.test }), ...(event.view && { view: event.view }), ...(event.entry && { entry: event.entry }), ...(event.asObject && { asObject: true as const }), ...(binds?.is === 'sink' && binds.binds && { binds: binds.binds }) });
  }

  /** A filter for records that are out of sight, in a project that is not known to keep any that read operators. */
  #isAssumed({ risk, sink }: FlowEvent): boolean {
    return risk === 'nosql' && !sink.includes(':') && !(this.#keepsDocuments ??= mayKeepDocuments(this.input, this.catalogue));
  }

  libraryCall(call: LibraryCall): Value | undefined {
    // What there is to gather was gathered when it ran for any route.
    if (this.#isAsking) return this.answers.answer(call);
    if (this.#isAgain) return this.#calledAgain(call);
    this.collector.collect(this.evaluator, call);
    this.told.tokens.collect(this.evaluator, call);
    this.told.options.collect(this.evaluator, call);
    for (const meaning of call.meanings) {
      if (meaning.is === 'calls' && meaning.with?.includes(rawRequest)) this.#noteListener(call, meaning.at);
      if (meaning.is === 'register') this.plugins.register(call, meaning);
      else if (meaning.is === 'provides') this.containers.note(call, meaning);
      else if (meaning.is === 'makes-routes' || meaning.is === 'told-router' || meaning.is === 'checks-made') this.made.collect(this.evaluator, call, meaning);
      else if (meaning.is === 'sub-router') return this.collector.part(this.evaluator, call, meaning);
      else if (meaning.is === 'returns' && meaning.lifts) return lifted(call.result);
      else if (meaning.is === 'views') this.views.note(call, meaning);
      else if (meaning.is === 'configures') this.application.note(this.evaluator, meaning, { args: call.args });
      else if (kept.has(meaning.is)) {
        if (this.told.libraryCalls.at(-1) !== call) this.told.libraryCalls.push(call);
        this.evaluator.effects += 1;
      }
    }
    return this.answers.answer(call);
  }

  /** What runs again says nothing to those who keep what routes hang on. */
  #calledAgain(call: LibraryCall): Value | undefined {
    const { told, evaluator } = this;
    told.tokens.collect(evaluator, call);
    told.options.collect(evaluator, call);
    const makesRouter = call.result !== call.receiver && call.result.kind === 'external' && this.meanings(call.result.origin).some((meaning) => meaning.is === 'router');
    told.isStructural ||= makesRouter || call.meanings.some(isStructural);
    return this.answers.answer(call);
  }

  /** The program answers requests by Node's own server, with this function. */
  #noteListener({ args }: LibraryCall, at: string): void {
    this.servesAlone = true;
    const [event] = args;
    if (event?.kind === 'constant' && event.value !== 'request') return;
    const listener = valueAtPlace(this.evaluator, at, { args });
    if (listener?.kind === 'function') this.told.listeners.set(`${listener.file}#${String(listener.index)}`, listener);
  }

  /** A plugin starts an application of decorated classes. */
  start(call: LibraryCall): void {
    this.collector.collect(this.evaluator, call);
    this.told.libraryCalls.push(call);
  }

  /** An entry point that verifies a token and issues one renews it. */
  noteRenewals(behaviours: ReadonlyMap<string, Behaviour>): void {
    const guards = [...behaviours.values()].filter((one) => one.does === 'guard');
    if (!guards.some((one) => one.kind === 'issue')) return;
    for (const one of guards) if (one.kind === 'token') this.told.tokens.renews(one.span);
  }
}

function ownFilesOf({ root, settings: { sources = [], sinks = [], sanitizers = [], validators = [], principal = [] } }: LinkInput): ReadonlyMap<string, string> {
  const named = [...sources, ...sinks, ...sanitizers, ...validators, ...principal].flatMap(({ file }) => file ?? []);
  return new Map(named.map((file) => [`${root}/${file.replace(/^\.\//, '')}`, ownPackage(file)]));
}

const requestNames = catalogue.assumedHandlers.flatMap(({ named }) => (named?.[0] === undefined ? [] : [rowPattern(named[0])]));

/** Whether its first parameter goes by a name that requests have. Most callbacks do not: only these are worth keeping. */
function isNamedLikeHandler(fn: FunctionValue): boolean {
  const name = fn.frame.module.facts.functions[fn.index]?.parameters[0]?.name;
  return name !== undefined && requestNames.some((pattern) => pattern.test(name));
}

/** Calls that readers of decorated classes look at afterwards. */
const kept = new Set<Meaning['is']>(['bootstrap', 'global', 'prefix', 'versioning', 'module-paths', 'consumer', 'procedures', 'serves-procedures']);

/** Says something of routes, or of all of an application. */
function isStructural(meaning: Meaning): boolean {
  return kept.has(meaning.is) || structural.has(meaning.is) || (meaning.is === 'returns' && meaning.lifts === true) || (meaning.is === 'calls' && meaning.with?.includes(rawRequest) === true);
}

const structural = new Set<Meaning['is']>(['route', 'route-group', 'use', 'hook', 'decorate', 'param-handler', 'router-prefix', 'contract', 'exposes', 'error-handler', 'register', 'provides', 'makes-routes', 'told-router', 'checks-made', 'sub-router', 'views', 'configures', 'named-value', 'decorator']);

function lifted(value: Value): Value | undefined {
  return value.kind === 'function' ? ({ ...value, props: new Map([...(value.props ?? []), [liftedProp, unknown]]) } satisfies FunctionValue) : undefined;
}
