import type { Span, UnresolvedEdge } from '../../facts/index.js';
import { alternatives, array, catalogue, isUndefined, readMember, unknown, valueAtPlace, valueKey, type ClassValue, type Value } from '../../evaluate/index.js';
import { classSpan } from './decorator-places.js';
import type { DecoratorReader } from './decorators.js';

/** One way to get what is injected for a token. */
export interface Provider {
  readonly token: Value;
  readonly how: 'class' | 'value' | 'existing' | 'factory';
  readonly value: Value;
  /** Tokens of what a factory is called with. */
  readonly inject: readonly Value[];
  readonly span: Span;
}

/** A module with everything it says, its imports taken in one by one elsewhere. */
export interface ModuleRecord {
  readonly definition: ClassValue | undefined;
  readonly controllers: readonly ClassValue[];
  readonly providers: readonly Provider[];
  readonly imports: readonly Value[];
  readonly exports: readonly Value[];
  readonly edges: readonly UnresolvedEdge[];
}

/** All modules that a root reaches. */
export interface ModuleTree {
  readonly modules: readonly ModuleRecord[];
  /** Modules of packages, as imported. */
  readonly libraries: readonly Value[];
  readonly edges: readonly UnresolvedEdge[];
}

/** Reads modules of decorated classes: plain ones, dynamic ones, and those that import each other. */
export class ModuleReader {
  readonly #known = new Map<string, ModuleRecord>();

  constructor(readonly decorators: DecoratorReader) {}

  tree(root: Value, span: Span): ModuleTree {
    const modules: ModuleRecord[] = [];
    const libraries: Value[] = [];
    const edges: UnresolvedEdge[] = [];
    const seen = new Set<string>();
    const queue: { readonly value: Value; readonly span: Span }[] = [{ value: root, span }];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const from = next.span;
      for (const value of alternatives(next.value).map((one) => this.#later(one))) {
        const key = valueKey(value);
        if (seen.has(key)) continue;
        seen.add(key);
        if (value.kind === 'external' && !value.origin.startsWith('global:')) {
          libraries.push(value);
          const packageName = value.origin.slice(0, value.origin.lastIndexOf(':'));
          // A module of a package nobody knows may bring a guard for every route.
          if (!catalogue.knows(packageName)) edges.push({ reason: `a module of ${packageName}, which is not known, is imported`, span: next.span });
          if (value.receiver?.kind === 'class') queue.push({ value: value.receiver, span: next.span });
          continue;
        }
        if (value.kind === 'array' || value.kind === 'union') {
          queue.push(...listOf(value).map((one) => ({ value: one, span: from })));
          continue;
        }
        const records = this.#records(value, next.span);
        if (!records) {
          edges.push({ reason: 'a module that is not known is imported', span: next.span });
          continue;
        }
        for (const record of records) {
          modules.push(record);
          edges.push(...record.edges);
          const at = record.definition ? classSpan(record.definition) : next.span;
          queue.push(...record.imports.map((one) => ({ value: one, span: at })));
        }
      }
    }
    return { modules, libraries, edges };
  }

  /** A class with its decorator, or an object that adds to one. */
  #records(value: Value, span: Span): readonly ModuleRecord[] | undefined {
    if (value.kind === 'class') return [this.#ofClass(value)];
    if (value.kind !== 'object') return isEmpty(value) ? [] : undefined;
    const own = this.#ofObject(value, undefined, span);
    const base = this.#later(readMember(this.decorators.linker.evaluator, value, 'module'));
    return base.kind === 'class' ? [{ ...own, definition: base }, this.#ofClass(base)] : [own];
  }

  #ofClass(definition: ClassValue): ModuleRecord {
    const key = valueKey(definition);
    const known = this.#known.get(key) ?? this.#read(definition);
    this.#known.set(key, known);
    return known;
  }

  #read(definition: ClassValue): ModuleRecord {
    const { uses } = this.decorators.ofClass(definition);
    const use = uses.find((one) => one.meaning.as === 'module');
    const options = use?.meaning.as === 'module' ? this.decorators.value(use, use.meaning.at) : undefined;
    return this.#ofObject(options ?? { kind: 'object', props: new Map() }, definition, use?.span ?? classSpan(definition));
  }

  #ofObject(options: Value, definition: ClassValue | undefined, span: Span): ModuleRecord {
    const { evaluator } = this.decorators.linker;
    const edges: UnresolvedEdge[] = [];
    const list = (name: string): readonly Value[] => {
      const values = listOf(readMember(evaluator, options, name)).map((one) => this.#later(one));
      if (values.some((one) => one.kind === 'unknown')) edges.push({ reason: `not all ${name} of ${definition?.facts.name ?? 'a module'} are known`, span });
      return values.filter((one) => one.kind !== 'unknown');
    };
    const controllers = list('controllers').flatMap((one) => (one.kind === 'class' ? [one] : []));
    const providers = list('providers').flatMap((one) => this.#provider(one, span));
    return { definition, controllers, providers, imports: list('imports'), exports: list('exports'), edges };
  }

  #provider(value: Value, span: Span): readonly Provider[] {
    if (value.kind === 'class') return [{ token: value, how: 'class', value, inject: [], span }];
    if (value.kind !== 'object') return [];
    const { evaluator } = this.decorators.linker;
    const member = (name: string): Value | undefined => { const found = readMember(evaluator, value, name); return isUndefined(found) ? undefined : found; };
    const token = member('provide');
    if (!token) return [];
    const ways = [['useClass', 'class'], ['useExisting', 'existing'], ['useFactory', 'factory'], ['useValue', 'value']] as const;
    return ways.flatMap(([name, how]) => {
      const given = member(name);
      return given ? [{ token, how, value: this.#later(given), inject: listOf(member('inject') ?? array([])).map((one) => this.#later(one)), span: value.literal ? { file: value.literal.frame.module.file, start: value.literal.instruction.start, end: value.literal.instruction.end } : span }] : [];
    });
  }

  /** A reference that was made before its target was defined. */
  #later(value: Value): Value {
    if (value.kind !== 'external' || !value.origin.endsWith('()')) return value;
    const row = catalogue.meanings(value.origin.slice(0, -2)).find((meaning) => meaning.is === 'returns');
    if (row?.is !== 'returns') return value;
    return valueAtPlace(this.decorators.linker.evaluator, row.at, { args: value.args ?? [] }) ?? value;
  }
}

/** The elements of a list that may be one of several, with `unknown` for what is not known. */
export function listOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'array':
      return [...value.items, ...(value.rest ? [value.rest] : [])].flatMap((one) => (one.kind === 'array' ? listOf(one) : [one]));
    case 'union':
      return value.of.flatMap(listOf);
    case 'constant':
      return [];
    case 'unknown':
      return [unknown];
    default:
      return [value];
  }
}

function isEmpty(value: Value): boolean {
  return value.kind === 'constant';
}
