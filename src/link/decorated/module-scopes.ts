import { alternatives, valueKey, type Value } from '../../evaluate/index.js';
import { packageOf } from './metadata.js';
import type { ModuleRecord } from './modules.js';

/** For a class, by file and index, the values of package modules that its own modules import, directly or by re-export. */
export function moduleScopes(modules: readonly ModuleRecord[]): (owner: string) => ReadonlySet<string> | undefined {
  const byClass = new Map<string, ModuleRecord[]>();
  for (const module of modules) if (module.definition) add(byClass, valueKey(module.definition), module);
  const scopes = new Map<string, Set<string>>();
  for (const module of modules) {
    const ids = imported(module, byClass, new Set());
    for (const owner of ownersIn(module)) {
      const scope = scopes.get(owner) ?? new Set();
      for (const id of ids) scope.add(id);
      scopes.set(owner, scope);
    }
  }
  return (owner) => scopes.get(owner);
}

function ownersIn(module: ModuleRecord): readonly string[] {
  const classes = [...module.controllers, ...module.providers.flatMap((provider) => (provider.value.kind === 'class' ? [provider.value] : []))];
  return classes.map((one) => `${one.file}#${String(one.index)}`);
}

function imported(module: ModuleRecord, byClass: ReadonlyMap<string, readonly ModuleRecord[]>, seen: Set<ModuleRecord>): readonly string[] {
  if (seen.has(module)) return [];
  seen.add(module);
  return module.imports.flatMap(alternatives).flatMap((value) => {
    if (value.kind === 'external') return value.id === undefined ? [] : [value.id];
    const inner = value.kind === 'class' ? (byClass.get(valueKey(value)) ?? []) : [];
    return inner.flatMap((one) => (one.exports.some(isLibrary) ? imported(one, byClass, seen) : []));
  });
}

function isLibrary(value: Value): boolean {
  return value.kind === 'external' && packageOf(value.origin) !== 'global';
}

function add(map: Map<string, ModuleRecord[]>, key: string, module: ModuleRecord): void {
  map.set(key, [...(map.get(key) ?? []), module]);
}
