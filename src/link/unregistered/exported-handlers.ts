import { exportedValue, rowPattern, valuesAt, type FunctionValue, type ModuleContext } from '../../evaluate/index.js';
import type { Meaning } from '../../facts/index.js';
import { functionsIn } from '../routes/functions.js';
import type { Linker } from '../linker.js';

type AssumedHandler = Extract<Meaning, { readonly is: 'assumed-handler' }>;

/** A function that a framework finds by where it is exported, and what it is called with. */
export interface ExportedHandler {
  readonly fn: FunctionValue;
  readonly types: readonly string[];
}

/** Handlers that a platform out of sight looks for by the name of the file, of the export and of the member. */
export function exportedHandlers(linker: Linker, module: ModuleContext, rows: readonly AssumedHandler[]): readonly ExportedHandler[] {
  const found = new Map<number, ExportedHandler>();
  const fitting = rows.filter(({ exported }) => exported && rowPattern(exported.file).test(module.file) && (exported.directive === undefined || module.facts.directives?.includes(exported.directive) === true));
  if (fitting.length === 0) return [];
  for (const name of namesOf(linker, module)) {
    for (const { exported, of } of fitting) {
      if (!exported || !rowPattern(exported.name).test(name)) continue;
      const value = exportedValue(linker.evaluator, module.file, name);
      const held = value ? (exported.at ?? ['0']).flatMap((place) => valuesAt(linker.evaluator, place, { args: [value] })) : [];
      for (const fn of held.flatMap((one) => functionsIn(one))) {
        const { parameters } = fn.frame.module.facts.functions[fn.index] ?? { parameters: [] };
        if (fn.file === module.file && isCalledSo(parameters[0], exported) && !found.has(fn.index)) found.set(fn.index, { fn, types: of.slice(0, parameters.length) });
      }
    }
  }
  return [...found.values()];
}

/** Whether the first parameter may be what the platform hands over. */
function isCalledSo(first: ModuleContext['facts']['functions'][number]['parameters'][number] | undefined, { parameter, type }: NonNullable<AssumedHandler['exported']>): boolean {
  if (!first) return false;
  if (first.type && type !== undefined && !rowPattern(type).test(first.type.name)) return false;
  return parameter === undefined || rowPattern(parameter).test(first.name ?? '');
}

/** The names that a module exports; of CommonJS the members of what it exports. */
function namesOf(linker: Linker, { file, facts }: ModuleContext): readonly string[] {
  const whole = exportedValue(linker.evaluator, file, 'default');
  const members = whole?.kind === 'object' ? [...whole.props.keys()] : [];
  return [...new Set(['default', ...facts.exports.map(({ name }) => name).filter((name) => name !== '*' && name !== '='), ...members])];
}
