import type { FrameworkName, Meaning, Span } from '../../facts/index.js';
import { alternatives, catalogue, everyDatum, external, flatten, isDevelopment, isEnvironment, isUndefined, madeOf, readMember, unknown, valueAtPlace, valuesAt, valuesOf, type CallValues, type Evaluator, type ExternalValue, type LibraryCall, type Value } from '../../evaluate/index.js';
import { contractRoutes } from './contract-routes.js';
import { nameOf } from '../chain/names.js';
import { applies, isDecided } from '../noted/exposures.js';
import { joinPath, pathsOf } from './paths.js';
import { registrationKey } from './registration-keys.js';
import { KeptMembers, settingKey } from './kept-members.js';
import { nameSchemas } from './named-schemas.js';
import { isPath, isTolerant, prefixOf } from './router-options.js';
import type { Registration } from './registration.js';
import { configOf, eachRoute, handlersOf, methodsOf, notesOf, validationOf } from './route-calls.js';

/** Something that carries routes. `floating`: a parameter or field whose router is out of sight. */
export interface RouterRecord {
  readonly id: string;
  readonly origin: string;
  readonly framework: FrameworkName;
  readonly isApp: boolean;
  readonly order: 'registration' | 'scope';
  readonly floating: boolean;
  /** Where it is created; absent when that is out of sight. */
  span?: Span;
  readonly parent?: string;
  /** Paths that all its routes stand under, wherever it is mounted. */
  prefix: readonly string[];
  /** Its routes answer whatever the letter case, and with a slash at the end. */
  readonly tolerant: boolean;
  /** What is put on it runs only where one of its own routes answers. */
  readonly contained: boolean;
  /** The router that this one is a part of, under a path. */
  readonly partOf?: string;
  readonly registrations: Registration[];
  readonly decorations: Map<string, Value>;
}

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

/** Under this member a plugin remembers that it lifts its scope (the `returns` row with `lifts`). */
export const liftedProp = '(lifted)';

/** Listens to library calls and keeps what they say about routing. */
export class Collector {
  readonly routers = new Map<string, RouterRecord>();
  readonly #groups = new Map<string, { readonly router: RouterRecord; readonly url: Value | undefined }>();
  readonly kept = new KeptMembers(this);
  readonly #said = new Set<string>();

  /** Takes in one call; true when it said something about routing. */
  collect(evaluator: Evaluator, call: LibraryCall): boolean {
    let said = false;
    const created = call.result.kind === 'external' && call.result.id !== undefined && call.result !== call.receiver ? this.routerOf(call.result) : undefined;
    // Whoever asks again gets another one.
    if (created) { created.span ??= call.span; evaluator.effects += 1; }
    for (const meaning of call.meanings) said = this.#collectOne(evaluator, call, meaning) || said;
    if (said) evaluator.effects += 1;
    return said;
  }

  #collectOne(evaluator: Evaluator, call: LibraryCall, meaning: Meaning): boolean {
    switch (meaning.is) {
      case 'route':
        return eachRoute(meaning, call).map((one) => this.#route(evaluator, one, meaning)).some(Boolean);
      case 'route-group':
        return this.#group(evaluator, call, meaning);
      case 'use':
        return this.#use(evaluator, call, meaning);
      case 'hook':
        return this.#hook(evaluator, call, meaning);
      case 'decorate':
        return this.#decorate(evaluator, call, meaning);
      case 'names-schema':
        return nameSchemas(evaluator, this, call, meaning);
      case 'param-handler':
        return this.#parameter(evaluator, call, meaning);
      case 'router-prefix':
        return this.#prefix(evaluator, call, meaning);
      case 'contract':
        return this.contract(evaluator, call, meaning, valuesOf(call));
      case 'bootstrap':
        return this.#controllers(evaluator, call, meaning);
      case 'exposes':
        return this.#exposes(evaluator, call, meaning);
      case 'error-handler':
        return this.#errorHandler(evaluator, call, meaning);
      default:
        return false;
    }
  }

  /** Takes down what is said on a router. Code that sets it up may run more than once: the same, said again at the same place, changes nothing. */
  register(router: RouterRecord, registration: Registration): void {
    const key = `${router.id} ${registrationKey(registration)}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    router.registrations.push(registration);
  }

  /** Something that nobody can see into was handed these values: a router among them may get more routes. */
  handedOn(values: readonly Value[]): void {
    for (const value of values) if (value.kind === 'external' && value.id !== undefined) this.routers.get(value.id)?.registrations.push({ kind: 'handed-on' });
  }

  /** Takes note of a router that the framework itself makes. */
  started(value: ExternalValue, span: Span): void {
    const record = this.routerOf(value);
    if (record) record.span ??= span;
  }

  /** The router a value is, if it is one. */
  routerOf(value: Value | undefined): RouterRecord | undefined {
    for (const each of value ? alternatives(value) : []) {
      const one = each.kind === 'instance' ? madeOf(each) : each;
      if (one?.kind !== 'external') continue;
      const row = catalogue.meanings(one.origin).find((meaning) => meaning.is === 'router');
      if (row?.is === 'router') return this.#record(one, row);
    }
    return undefined;
  }

  /** The router that a value is or is a part of: mounting a part mounts the whole. */
  wholeOf(value: Value): RouterRecord | undefined {
    let router = this.routerOf(value);
    while (router?.partOf !== undefined) router = this.routers.get(router.partOf);
    return router;
  }

  #record(value: ExternalValue, row: Of<'router'>): RouterRecord {
    const id = value.id ?? `floating ${value.origin}`;
    const known = this.routers.get(id);
    if (known) return known;
    const record: RouterRecord = { id, origin: value.origin, framework: row.framework, isApp: row.app === true && value.id !== undefined, order: row.order, floating: value.id === undefined, prefix: prefixOf(value, row), tolerant: isTolerant(value, row), contained: row.contained === true, registrations: [], decorations: new Map() };
    this.routers.set(id, record);
    return record;
  }

  /** A scope of its own below a router, as a plugin sees it. */
  child(parent: RouterRecord, span: Span, turn: string): { readonly record: RouterRecord; readonly value: ExternalValue } {
    const id = `${parent.id}>${span.file}:${String(span.start)}${turn}`;
    const record: RouterRecord = this.routers.get(id) ?? { ...parent, id, isApp: false, parent: parent.id, registrations: [], decorations: new Map() };
    this.routers.set(id, record);
    return { record, value: external(parent.origin, { id }) };
  }

  #receiver(call: LibraryCall): { readonly router: RouterRecord; readonly url?: Value } | undefined {
    const router = this.routerOf(call.receiver);
    if (router) return { router };
    const id = call.receiver?.kind === 'external' ? call.receiver.id : undefined;
    const group = id === undefined ? undefined : this.#groups.get(id);
    return group && { router: group.router, ...(group.url && { url: group.url }) };
  }

  #route(evaluator: Evaluator, call: LibraryCall, meaning: Of<'route'>): boolean {
    const owner = this.#receiver(call);
    const values = { args: meaning.named && isPath(call.args[1] ?? unknown) ? call.args.slice(1) : call.args };
    const { chain, written, handler } = handlersOf(evaluator, meaning, values, call);
    if (!owner || (chain.length === 0 && !handler)) return false;
    const said = meaning.url === undefined ? owner.url : [meaning.url].flat().map((place) => valueAtPlace(evaluator, place, values)).find((value) => value && !isUndefined(value));
    const url = said?.kind === 'object' && meaning.urlIn !== undefined ? readMember(evaluator, said, meaning.urlIn) : said;
    const config = [meaning.config ?? []].flat().map((place) => valueAtPlace(evaluator, place, values)).find((value) => value && !isUndefined(value));
    const validation = validationOf(evaluator, meaning, values);
    this.register(owner.router, {
      kind: 'route',
      methods: methodsOf(evaluator, meaning.method, call),
      chain,
      span: call.place,
      callers: evaluator.stack.flatMap(({ calledAt }) => calledAt ?? []).reverse(),
      decided: isDecided(evaluator, call),
      development: call.path.cleared.has(everyDatum),
      ...(url && { url }),
      ...(written && { written }),
      ...(handler && { handler }),
      ...(config && { config }),
      ...(meaning.config !== undefined && { asked: configOf(config) }),
      ...(validation && { validation }),
      ...notesOf(evaluator, meaning, call),
    });
    return true;
  }

  /** Routes that a contract describes; `on`: the router, where the call does not say which. */
  contract(evaluator: Evaluator, call: LibraryCall, meaning: Of<'contract'>, values: CallValues, on?: RouterRecord): boolean {
    const router = on ?? this.routerOf(meaning.on === undefined ? call.receiver : valueAtPlace(evaluator, meaning.on, values));
    if (router) for (const one of contractRoutes(evaluator, meaning, values, call)) this.register(router, one);
    return router !== undefined;
  }

  #group(evaluator: Evaluator, call: LibraryCall, meaning: Of<'route-group'>): boolean {
    const router = this.routerOf(call.receiver);
    const id = call.result.kind === 'external' ? call.result.id : undefined;
    if (!router || id === undefined) return false;
    this.#groups.set(id, { router, url: valueAtPlace(evaluator, meaning.url, { args: call.args }) });
    return true;
  }

  #parameter(evaluator: Evaluator, call: LibraryCall, meaning: Of<'param-handler'>): boolean {
    const router = this.routerOf(call.receiver);
    const values = { args: call.args };
    const names = flatten(alternatives(valueAtPlace(evaluator, meaning.name, values) ?? unknown));
    const value = valueAtPlace(evaluator, meaning.at, values);
    if (!router || !value) return false;
    for (const name of names) if (name.kind === 'constant') this.register(router, { kind: 'parameter', name: String(name.value), value, origin: `${meaning.of}#`, span: call.span });
    return true;
  }

  #prefix(evaluator: Evaluator, call: LibraryCall, meaning: Of<'router-prefix'>): boolean {
    const router = this.routerOf(call.receiver);
    if (!router) return false;
    router.prefix = pathsOf(valueAtPlace(evaluator, meaning.at, { args: call.args }));
    return true;
  }

  /** The router that a call makes as a part of its receiver, under a path. */
  part(evaluator: Evaluator, call: LibraryCall, meaning: Of<'sub-router'>): Value | undefined {
    const router = this.routerOf(call.receiver);
    if (!router || call.result.kind !== 'external') return undefined;
    const id = `${router.id}>${call.place.file}:${String(call.place.start)}${call.frame.id}${call.frame.turn}`;
    const own = pathsOf(valueAtPlace(evaluator, meaning.url, { args: call.args }));
    const prefix = router.prefix.length === 0 ? own : router.prefix.flatMap((outer) => own.map((inner) => joinPath(outer, inner)));
    if (!this.routers.has(id)) {
      this.routers.set(id, { ...router, id, isApp: false, partOf: router.id, prefix, registrations: [], decorations: new Map() });
      this.register(router, { kind: 'part', child: id, span: call.span });
    }
    evaluator.effects += 1;
    return { ...call.result, id };
  }

  #use(evaluator: Evaluator, call: LibraryCall, meaning: Of<'use'>): boolean {
    const router = this.routerOf(call.receiver);
    if (!router) return false;
    const values = valuesAt(evaluator, meaning.at, { args: call.args });
    const [first] = values;
    // The environment says under which path, never what runs.
    const hasPath = first !== undefined && (isPath(first) || (values.length > 1 && isEnvironment(first)));
    const elements = flatten(hasPath ? values.slice(1) : values);
    this.register(router, { kind: 'use', elements, span: call.span, decided: isDecided(evaluator, call), ...(isDevelopment(call.path, call.conditional) && { development: true }), ...(hasPath && { url: first, ...(meaning.exact && { exact: true }) }) });
    return true;
  }

  #hook(evaluator: Evaluator, call: LibraryCall, meaning: Of<'hook'>): boolean {
    const own = this.routerOf(call.receiver);
    const router = meaning.whole ? this.#outermost(own) : own;
    const phase = meaning.phase === undefined ? undefined : valueAtPlace(evaluator, meaning.phase, { args: call.args });
    if (!router) return false;
    const name = phase?.kind === 'constant' ? String(phase.value) : '';
    for (const element of valuesAt(evaluator, meaning.at, valuesOf(call))) {
      this.register(router, { kind: 'hook', phase: name, element, span: call.span, before: name === '' || meaning.before.includes(name), ...(name !== '' && name === meaning.told && { adds: meaning.before }) });
    }
    return true;
  }

  #outermost(router: RouterRecord | undefined): RouterRecord | undefined {
    const parent = router?.parent === undefined ? undefined : this.routers.get(router.parent);
    return parent ? this.#outermost(parent) : router;
  }

  #exposes(evaluator: Evaluator, call: LibraryCall, meaning: Of<'exposes'>): boolean {
    const router = meaning.on === undefined ? undefined : this.routerOf(valueAtPlace(evaluator, meaning.on, { args: call.args }));
    if (!router || !applies(evaluator, meaning, call.args, call.span.file)) return false;
    const url = meaning.url === undefined ? undefined : valueAtPlace(evaluator, meaning.url, { args: call.args });
    this.register(router, { kind: 'exposes', what: meaning.what, name: nameOf(call.callee), span: call.span, decided: isDecided(evaluator, call), ...(url && { url }) });
    return true;
  }

  #controllers(evaluator: Evaluator, call: LibraryCall, meaning: Of<'bootstrap'>): boolean {
    const routers = (meaning.into ?? []).flatMap((place) => this.routerOf(valueAtPlace(evaluator, place, valuesOf(call))) ?? []);
    for (const router of routers) this.register(router, { kind: 'controllers', span: call.span });
    return routers.length > 0;
  }

  #decorate(evaluator: Evaluator, call: LibraryCall, meaning: Of<'decorate'>): boolean {
    const router = this.routerOf(call.receiver);
    const name = valueAtPlace(evaluator, meaning.name, { args: call.args });
    const value = valueAtPlace(evaluator, meaning.value, { args: call.args });
    if (!router || !value || name?.kind !== 'constant') return false;
    const key = String(name.value);
    const getter = value.kind === 'object' ? value.props.get('getter') : undefined;
    if (meaning.of === 'request' && meaning.type !== undefined && getter?.kind === 'function') this.kept.named(meaning.type, key, evaluator.enter(getter, [], call.span).value);
    else if (meaning.of === 'setting') this.kept.put(router, settingKey(key), value);
    else if (meaning.of === undefined || meaning.of === 'instance') this.kept.put(router, key, value.kind === 'function' ? { ...value, called: key } : value);
    return true;
  }

  #errorHandler(evaluator: Evaluator, call: LibraryCall, meaning: Of<'error-handler'>): boolean {
    const router = this.routerOf(call.receiver);
    const handler = valueAtPlace(evaluator, meaning.at, { args: call.args });
    if (!router || !handler) return false;
    this.register(router, { kind: 'error-handler', handler, span: call.span });
    return true;
  }
}
