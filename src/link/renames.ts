import type { Meaning } from '../facts/index.js';
import { valueAtPlace, type Evaluator, type LibraryCall } from '../evaluate/index.js';

type Row = Extract<Meaning, { readonly is: 'renames' }>;

/** Members that go by a name which the application chose when it registered a plugin. */
export class Renames {
  /** Path by its other name to the path that rows speak of. */
  readonly #paths = new Map<string, string>();

  /** The path that rows speak of, where this one is another name of it. */
  of(path: string): string | undefined {
    return this.#paths.size === 0 ? undefined : this.#paths.get(path);
  }

  collect(evaluator: Evaluator, call: LibraryCall): void {
    for (const meaning of call.meanings) {
      const name = meaning.is === 'renames' ? chosenName(evaluator, call, meaning) : undefined;
      if (meaning.is !== 'renames' || name === undefined) continue;
      this.#paths.set(meaning.of + name, meaning.as);
      evaluator.effects += 1;
    }
  }
}

function chosenName(evaluator: Evaluator, call: LibraryCall, row: Row): string | undefined {
  if (row.when && constantAt(evaluator, call, row.when.at) !== row.when.value) return undefined;
  const before = row.prefix === undefined ? '' : constantAt(evaluator, call, row.prefix);
  if (typeof before !== 'string') return undefined;
  const given = row.name === undefined ? undefined : constantAt(evaluator, call, row.name);
  if (typeof given === 'string' && given !== '') return given;
  return row.suffix === undefined ? undefined : before + row.suffix;
}

function constantAt(evaluator: Evaluator, { args }: LibraryCall, place: string): unknown {
  const value = valueAtPlace(evaluator, place, { args });
  return value?.kind === 'constant' ? value.value : undefined;
}
