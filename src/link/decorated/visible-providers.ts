import { alternatives, valueKey, type ClassValue } from '../../evaluate/index.js';
import type { ModuleRecord, Provider } from './modules.js';

/**
 * Which of several providers of one token a class gets: those of its own module, else those that the modules it imports hand on, else any
 * (docs.nestjs.com/modules: providers are seen by their module, and elsewhere if they are exported).
 */
export class VisibleProviders {
  readonly #homes = new Map<string, ModuleRecord[]>();
  readonly #byClass = new Map<string, ModuleRecord[]>();

  constructor(modules: readonly ModuleRecord[]) {
    for (const module of modules) {
      if (module.definition) add(this.#byClass, classKey(module.definition), module);
      for (const one of classesOf(module)) add(this.#homes, classKey(one), module);
    }
  }

  of(all: readonly Provider[], owner: ClassValue): readonly Provider[] {
    const homes = this.#homes.get(classKey(owner)) ?? [];
    const own = all.filter((provider) => homes.some((module) => module.providers.includes(provider)));
    if (own.length > 0) return own;
    const seen = new Set<ModuleRecord>();
    const handedOn = homes.flatMap((module) => this.#handedOn(module, seen));
    const imported = all.filter((provider) => handedOn.includes(provider));
    return imported.length > 0 ? imported : all;
  }

  /** What the imports of a module export of their own, and of what they import. */
  #handedOn(module: ModuleRecord, seen: Set<ModuleRecord>): readonly Provider[] {
    return module.imports.flatMap(alternatives).flatMap((value) => (value.kind === 'class' ? (this.#byClass.get(classKey(value)) ?? []) : [])).flatMap((inner) => {
      if (seen.has(inner)) return [];
      seen.add(inner);
      const exported = new Set(inner.exports.flatMap(alternatives).map((one) => valueKey(one)));
      const reExports = inner.exports.flatMap(alternatives).some((one) => one.kind === 'class' && this.#byClass.has(classKey(one)));
      return [...inner.providers.filter(({ token }) => exported.has(valueKey(token))), ...(reExports ? this.#handedOn(inner, seen) : [])];
    });
  }
}

function classesOf({ definition, controllers, providers }: ModuleRecord): readonly ClassValue[] {
  return [...(definition ? [definition] : []), ...controllers, ...providers.flatMap(({ value }) => alternatives(value).flatMap((one) => (one.kind === 'class' ? [one] : [])))];
}

function classKey({ file, index }: ClassValue): string {
  return `${file}#${String(index)}`;
}

function add(map: Map<string, ModuleRecord[]>, key: string, module: ModuleRecord): void {
  map.set(key, [...(map.get(key) ?? []), module]);
}
