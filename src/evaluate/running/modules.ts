import type { ExportFact, Slot } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { foldersAround, isAbsolute, pathText, withoutScheme } from '../flows/file-paths.js';
import type { ModuleContext } from './frame.js';
import type { Host } from '../host.js';
import { instanceOfType } from '../packages/externals.js';
import { readMember } from './members.js';
import { exportsSlot } from './store.js';
import { alternatives, external, isUndefined, joinAll, undefinedValue, unknownBecause, type Value } from '../values/value.js';

/** Of one place that loads modules. */
const maxChosen = 64;

/** Project files that a module needs before it runs, in order. */
export function staticRequests(host: Host, context: ModuleContext): readonly string[] {
  return context.facts.requests.flatMap((request) => {
    if (request.kind === 'dynamic' || request.kind === 'require' || request.typeOnly || request.unused) return [];
    const target = host.resolve(context.file, request.request);
    return target.kind === 'file' ? [target.file] : [];
  });
}

/** What `import * as` gives. */
export function moduleValue(evaluator: Evaluator, from: string, request: string): Value {
  const target = evaluator.host.resolve(from, request);
  if (target.kind === 'file') {
    return evaluator.module(target.file) ? { kind: 'module', file: target.file } : unknownBecause(`${request} cannot be read`);
  }
  const name = packageName(evaluator.host, target);
  return name === undefined ? unknownBecause(`${request} cannot be resolved`) : external(`${name}:*`);
}

/** What `require(request)` gives: `module.exports`, or the namespace of an ES module. */
export function requiredValue(evaluator: Evaluator, from: string, request: string): Value {
  const target = evaluator.host.resolve(from, request);
  if (target.kind !== 'file') return importedValue(evaluator, from, request, 'default');
  const context = evaluator.module(target.file);
  const whole = context && commonJsExport(evaluator, context, '=');
  return whole ?? moduleValue(evaluator, from, request);
}

/** What loading a module gives whose name is computed: as good as a written one where it is known. */
export function chosenModule(evaluator: Evaluator, from: string, request: Value, dynamic: boolean): Value {
  const names = alternatives(request).map((one) => pathText(evaluator.host, one));
  if (names.length > maxChosen || names.some((name) => name === undefined)) return unknownBecause('a module chosen at run time');
  return joinAll(names.flatMap((name) => (name === undefined ? [] : [namedModule(evaluator, from, withoutScheme(name), dynamic)])));
}

/** A relative name may be seen from the folder in which the process was started. */
function namedModule(evaluator: Evaluator, from: string, name: string, dynamic: boolean): Value {
  const isFound = (request: string): boolean => evaluator.host.resolve(from, request).kind === 'file';
  const around = isAbsolute(name) || isFound(name) ? undefined : foldersAround(from).map((folder) => `${folder}/${name}`).find(isFound);
  return dynamic ? moduleValue(evaluator, from, around ?? name) : requiredValue(evaluator, from, around ?? name);
}

/** What importing `name` from `request` gives. */
export function importedValue(evaluator: Evaluator, from: string, request: string, name: string): Value {
  const target = evaluator.host.resolve(from, request);
  if (target.kind === 'file') {
    if (name === '*') return moduleValue(evaluator, from, request);
    return exportedValue(evaluator, target.file, name) ?? unknownBecause(`${request} has no export ${name}`);
  }
  const origin = packageName(evaluator.host, target, name);
  return origin === undefined ? unknownBecause(`${request} cannot be resolved`) : exportOf(evaluator, `${origin}:${name}`);
}

/** What a package exports under a name; some packages export instances (`chromium`). */
function exportOf(evaluator: Evaluator, origin: string): Value {
  const row = evaluator.host.meanings(origin).find((meaning) => meaning.is === 'instance');
  return row?.is === 'instance' ? instanceOfType(row.of) : external(origin);
}

/** Where packages keep their files, which of those of Nest lie beside its manifest. */
const keptFiles = /^(?:(?:dist|lib|build|src)\/|(?:exceptions|enums|decorators|pipes|interfaces)(?:\/|$))/;

/**
 * The package, or the part of it, that a request means. What is imported by its name from where a package keeps its compiled files
 * (`@nestjs/mongoose/dist/mongoose.module`, `@nestjs/common/exceptions`, as editors write it) is what the package exports by that name.
 */
export function packageName(host: Host, target: ReturnType<Host['resolve']>, exported?: string): string | undefined {
  if (target.kind === 'builtin') return `node:${target.name}`;
  if (target.kind !== 'package') return undefined;
  if (!target.subpath) return target.name;
  const whole = `${target.name}/${target.subpath}`;
  if (exported === undefined || exported === 'default' || exported === '*' || !keptFiles.test(target.subpath)) return whole;
  // Some packages have parts that are known by such a path.
  return ['', '()', '#'].some((use) => host.meanings(`${whole}:${exported}${use}`).length > 0) ? whole : target.name;
}

/** The value of one export, through barrels; `default` of a CommonJS module is `module.exports`. */
export function exportedValue(evaluator: Evaluator, file: string, name: string, visited = new Set<string>()): Value | undefined {
  const visit = `${file}|${name}`;
  if (visited.has(visit)) return undefined;
  visited.add(visit);
  const context = evaluator.module(file);
  if (!context) return undefined;
  for (const fact of context.facts.exports) {
    if (fact.name !== name) continue;
    const value = valueOfExport(evaluator, context, fact, visited);
    if (value) return value;
  }
  for (const fact of context.facts.exports) {
    if (fact.name !== '*' || !('request' in fact) || name === 'default') continue;
    const target = evaluator.host.resolve(file, fact.request);
    const value = target.kind === 'file' ? exportedValue(evaluator, target.file, name, visited) : undefined;
    if (value) return value;
  }
  return commonJsExport(evaluator, context, name);
}

/** The variable of a module that stands behind one of its exports, through barrels. */
export function exportPlace(evaluator: Evaluator, file: string, name: string, visited = new Set<string>()): { readonly context: ModuleContext; readonly slot: Slot } | undefined {
  if (visited.has(`${file}|${name}`)) return undefined;
  visited.add(`${file}|${name}`);
  const context = evaluator.module(file);
  for (const fact of context?.facts.exports ?? []) {
    if (!context || (fact.name !== name && fact.name !== '*')) continue;
    if ('slot' in fact) return importPlace(evaluator, context, fact.slot, visited) ?? { context, slot: fact.slot };
    const target = fact.imported === '*' && fact.name !== '*' ? undefined : evaluator.host.resolve(file, fact.request);
    const place = target?.kind === 'file' ? exportPlace(evaluator, target.file, fact.name === '*' ? name : fact.imported, visited) : undefined;
    if (place) return place;
  }
  return undefined;
}

/** The variable of another module that an import stands for. */
export function importPlace(evaluator: Evaluator, context: ModuleContext, slot: Slot, visited?: Set<string>): ReturnType<typeof exportPlace> {
  const binding = context.imports.get(slot);
  const target = binding && binding.name !== '*' ? evaluator.host.resolve(context.file, binding.request) : undefined;
  return binding && target?.kind === 'file' ? exportPlace(evaluator, target.file, binding.name, visited) : undefined;
}

function valueOfExport(evaluator: Evaluator, context: ModuleContext, fact: ExportFact, visited: Set<string>): Value | undefined {
  if ('slot' in fact) return slotValue(evaluator, context, fact.slot);
  const target = evaluator.host.resolve(context.file, fact.request);
  if (target.kind === 'file' && fact.imported !== '*') return exportedValue(evaluator, target.file, fact.imported, visited);
  return importedValue(evaluator, context.file, fact.request, fact.imported);
}

function commonJsExport(evaluator: Evaluator, context: ModuleContext, name: string): Value | undefined {
  const alias = context.facts.exports.find((fact) => fact.name === '=');
  const whole = evaluator.aliases.latest((alias && 'slot' in alias ? slotValue(evaluator, context, alias.slot) : context.frame.store.get(exportsSlot)) ?? undefinedValue);
  // An empty object may be exported on purpose: others fill it.
  if (isUndefined(whole) || whole === context.blank) return undefined;
  // What a package gave is exported as it is: nobody can say that it has a member of this name.
  if (name === '=' || (name === 'default' && whole.kind === 'external')) return whole;
  const member = readMember(evaluator, whole, name);
  const isMissing = member.kind === 'constant' && member.value === undefined;
  if (name !== 'default') return member;
  return isMissing || member.kind === 'unknown' ? whole : member;
}

/** The value of a module-level variable, an import followed to where it comes from. */
export function slotValue(evaluator: Evaluator, context: ModuleContext, slot: Slot): Value | undefined {
  const binding = context.imports.get(slot);
  if (binding) return importedValue(evaluator, context.file, binding.request, binding.name);
  return context.frame.store.get(slot);
}
