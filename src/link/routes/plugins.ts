import type { Meaning, Span } from '../../facts/index.js';
import { alternatives, catalogue, constant, instanceOfType, invoke, isUndefined, object, readMember, toldAs, unknown, valueAtPlace, type ExternalValue, type FunctionValue, type LibraryCall, type Value } from '../../evaluate/index.js';
import { liftedProp, type RouterRecord } from './collector.js';
import { isDecided } from '../noted/exposures.js';
import { readFolder, type FolderGroup } from './folder-plugins.js';
import type { Linker } from '../linker.js';

type Register = Extract<Meaning, { readonly is: 'register' }>;

const folderPlugins: ReadonlySet<Meaning['is']> = new Set(['folder-plugin']);

/** Where a plugin is registered, and with what. */
interface Place {
  readonly router: RouterRecord;
  /** The router as plugins are called with it. */
  readonly value: Value;
  readonly span: Span;
  readonly turn: string;
  readonly depth: number;
  /** A test decided that it is registered. */
  readonly decided: boolean;
  /** What it is registered with, options made. */
  readonly args: readonly Value[];
}

/** Runs plugins as the framework does: on a scope of their own, or, when they lift their scope, on the router they are registered on. */
export class PluginRunner {
  /** Folders that are being registered, for those that would load themselves. */
  readonly #folders = new Set<string>();

  constructor(readonly linker: Linker) {}

  register(call: LibraryCall, meaning: Register): void {
    const { evaluator, collector } = this.linker;
    const router = collector.routerOf(call.receiver);
    const plugin = valueAtPlace(evaluator, meaning.plugin, { args: call.args });
    if (!router || !plugin || isOfOthers(meaning.plugin, call)) return;
    evaluator.effects += 1;
    const place: Place = { router, value: call.receiver ?? unknown, span: call.span, turn: `${call.frame.id}${call.frame.turn}`, depth: call.frame.depth, decided: isDecided(evaluator, call), args: call.args };
    const args = call.args.map((arg, at) => (String(at) === meaning.options && arg.kind === 'function' ? this.#made(place, arg) : arg));
    const options = (meaning.options === undefined ? undefined : valueAtPlace(evaluator, meaning.options, { args })) ?? object([]);
    const prefix = [meaning.prefix ?? []].flat().map((place) => valueAtPlace(evaluator, place, { args })).find((one) => one && !isUndefined(one));
    for (const one of alternatives(plugin)) this.#one(call, { ...place, args }, one, options, prefix);
  }

  /** Options may be given by a function, which is called with the router. */
  #made({ value, span, depth }: Place, options: FunctionValue): Value {
    return invoke(this.linker.evaluator, options, [value], undefined, span, depth + 1).value;
  }

  /**
   * A plugin that registers folders and that nothing calls is the start of an application: a command line runs it on a
   * router of its own.
   */
  startLoose(): void {
    const { evaluator, files } = this.linker;
    for (const file of files) {
      const router = this.linker.facts(file)?.requests.map((request) => this.#routerFor(file, request.request)).find((one) => one !== undefined);
      const plugin = router === undefined ? undefined : this.#exported(file);
      if (router === undefined || plugin?.kind !== 'function' || plugin.frame.module.record(plugin.index).reached) continue;
      const facts = plugin.frame.module.facts.functions[plugin.index];
      const span = { file, start: facts?.start ?? 0, end: facts?.end ?? 0 };
      const value = instanceOfType(router, { id: `started ${file}` });
      this.linker.collector.started(value, span);
      invoke(evaluator, plugin, [value, object([]), unknown], undefined, span, 0);
    }
  }

  #routerFor(file: string, request: string): string | undefined {
    const target = this.linker.resolve(file, request);
    if (target.kind !== 'package' || !catalogue.speaksOf(target.name, folderPlugins)) return undefined;
    const row = catalogue.meanings(`${target.name}:default`).find((meaning) => meaning.is === 'folder-plugin');
    return row?.is === 'folder-plugin' ? row.router : undefined;
  }

  #one(call: LibraryCall, place: Place, plugin: Value, options: Value, prefix: Value | undefined): void {
    // `register(import('./routes.js'))`, and the same of a package.
    const value = plugin.kind === 'module' || plugin.kind === 'object' || isNamespace(plugin) ? readMember(this.linker.evaluator, plugin, 'default') : plugin;
    if (value.kind === 'function') this.#run(place, value, options, prefix);
    else if (value.kind === 'external' && (this.#folder(place, value) || this.#contract(call, place, value, prefix))) return;
    else {
      if (value.kind === 'external') this.#tell(call, value, place.args);
      if (value.kind !== 'constant') this.linker.collector.register(place.router, { kind: 'plugin', element: value.kind === 'external' ? { ...value, args: [unknown, options] } : value, span: place.span, ...(place.decided && { decided: true as const }) });
    }
  }

  /** Registers the routes of a contract; false when the plugin is none that does. */
  #contract(call: LibraryCall, place: Place, plugin: ExternalValue, prefix: Value | undefined): boolean {
    const row = catalogue.meanings(plugin.origin).find((meaning) => meaning.is === 'contract');
    return row?.is === 'contract' && this.linker.collector.contract(this.linker.evaluator, call, row, { args: plugin.args ?? [] }, this.#scope(place, prefix).router);
  }

  /** A plugin of a package is called by the framework, with the router and the options. */
  #tell(call: LibraryCall, plugin: ExternalValue, given: readonly Value[]): void {
    const args = [call.receiver ?? unknown, ...given.slice(1)];
    const told = toldAs(call, plugin, catalogue.meanings(plugin.origin), args);
    this.linker.told.tokens.collect(this.linker.evaluator, told);
    this.linker.told.options.collect(this.linker.evaluator, told);
    this.linker.renames.collect(this.linker.evaluator, told);
    for (const meaning of told.meanings) {
      if (meaning.is === 'views') this.linker.views.note(told, meaning);
      // It puts controllers on the router.
      else if (meaning.is === 'bootstrap') this.linker.start(told);
    }
  }

  #run(place: Place, plugin: FunctionValue, options: Value, prefix: Value | undefined): void {
    const { evaluator } = this.linker;
    const done: Value = { kind: 'native', name: 'done', call: () => unknown };
    const target = plugin.props?.has(liftedProp) ? place : this.#scope(place, prefix);
    invoke(evaluator, plugin, [target.value, options, done], plugin.self, place.span, place.depth + 1);
  }

  /** A scope of its own below the place. */
  #scope(place: Place, prefix: Value | undefined): Place {
    const scope = this.linker.collector.child(place.router, place.span, place.turn);
    this.linker.collector.register(place.router, { kind: 'scope', child: scope.record.id, span: place.span, ...(place.decided && { decided: true as const }), ...(prefix && { prefix }) });
    return { ...place, router: scope.record, value: scope.value };
  }

  /** Registers the files of a folder; false when the plugin is none that does. */
  #folder(place: Place, plugin: ExternalValue): boolean {
    const row = catalogue.meanings(plugin.origin).find((meaning) => meaning.is === 'folder-plugin');
    if (row?.is !== 'folder-plugin') return false;
    const groups = readFolder(this.linker, row, place.args);
    if (!groups) {
      this.linker.collector.register(place.router, { kind: 'plugin', element: { kind: 'unknown', taint: [], why: 'plugins of a folder that is not known' }, span: place.span });
      return true;
    }
    const key = `${place.router.id}|${groups.dir}`;
    if (this.#folders.has(key)) return true;
    this.#folders.add(key);
    const options = valueAtPlace(this.linker.evaluator, row.options, { args: place.args }) ?? object([]);
    for (const [at, group] of groups.groups.entries()) this.#group({ ...place, turn: `${place.turn}~${String(at)}` }, group, row.exports.options, options);
    this.#folders.delete(key);
    return true;
  }

  /** Hooks of a folder hold for its plugins: both stand in one scope. */
  #group(place: Place, group: FolderGroup, saidAs: string, options: Value): void {
    const around = group.hooks.length === 0 ? place : this.#scope(place, undefined);
    for (const file of group.hooks) {
      const hook = this.#exported(file);
      if (hook?.kind === 'function') this.#run(around, { ...hook, props: new Map([...(hook.props ?? []), [liftedProp, unknown]]) }, options, undefined);
    }
    for (const [at, { file, prefix }] of group.plugins.entries()) {
      const plugin = this.#exported(file);
      const turn = `${around.turn}-${String(at)}`;
      if (plugin?.kind === 'function' && !group.encapsulates) this.#run({ ...around, turn }, { ...plugin, props: new Map([...(plugin.props ?? []), [liftedProp, unknown]]) }, options, undefined);
      else if (plugin?.kind === 'function') this.#run({ ...around, turn }, plugin, options, constant(prefix));
      else if (plugin?.kind === 'unknown') this.linker.collector.register(around.router, { kind: 'plugin', element: plugin, span: place.span });
      else if (plugin?.kind === 'external') this.linker.collector.register(around.router, { kind: 'plugin', element: { ...plugin, args: [unknown, this.#ownOptions(around, file, saidAs)] }, span: place.span });
    }
  }

  /** What a file that hands on the plugin of a package says of its options (`autoConfig`). */
  #ownOptions(place: Place, file: string, name: string): Value {
    const said = readMember(this.linker.evaluator, { kind: 'module', file }, name);
    return said.kind === 'function' ? this.#made(place, said) : said;
  }

  #exported(file: string): Value | undefined {
    if (!this.linker.evaluator.module(file)) return undefined;
    return readMember(this.linker.evaluator, { kind: 'module', file }, 'default');
  }
}

/** Rows that speak of the members of a list are for lists, and all others for none. */
function isOfOthers(place: string, { args }: LibraryCall): boolean {
  const [first = '', member] = place.split('.');
  return member !== undefined && (member === '*') !== (args[Number(first)]?.kind === 'array');
}

/** All that a package exports. */
function isNamespace(plugin: Value): boolean {
  return plugin.kind === 'external' && plugin.origin.endsWith(':*');
}
