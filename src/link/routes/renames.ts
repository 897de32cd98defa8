import type { Meaning } from '../../facts/index.js';
import { valueAtPlace, type Evaluator, type LibraryCall } from '../../evaluate/index.js';

type Row = Extract<Meaning, { readonly is: 'renames' }>;

/** Members that go by a name which the application chose when it registered a plugin. */
export class Renames {
  /** Path by its other name to the path that rows speak of. */
  readonly #paths = new Map<string, string>();
  /** Rows whose prefix is out of sight: any member that ends so may be the one. */
  readonly #endings = new Set<Row>();

  /** The path that rows speak of, where this one is another name of it. */
  of(path: string): string | undefined {
    const known = this.#paths.size === 0 ? undefined : this.#paths.get(path);
    if (known !== undefined || this.#endings.size === 0) return known;
    return [...this.#endings].find((row) => path !== row.as && path.startsWith(row.of) && path.endsWith(row.suffix ?? path))?.as;
  }

  collect(evaluator: Evaluator, call: LibraryCall): void {
    for (const meaning of call.meanings) {
      if (meaning.is !== 'renames') continue;
      const name = chosenName(evaluator, call, meaning);
      if (name !== undefined) this.#paths.set(meaning.of + name, meaning.as);
      else if (meaning.suffix !== undefined && isOutOfSight(evaluator, call, meaning.prefix)) this.#endings.add(meaning);
      else continue;
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

/** Whether something stands at this place that is no text in the program: options that are read from elsewhere. */
function isOutOfSight(evaluator: Evaluator, { args }: LibraryCall, place: string | undefined): boolean {
  const value = place === undefined ? undefined : valueAtPlace(evaluator, place, { args });
  return value !== undefined && value.kind !== 'constant';
}

function constantAt(evaluator: Evaluator, { args }: LibraryCall, place: string): unknown {
  const value = valueAtPlace(evaluator, place, { args });
  return value?.kind === 'constant' ? value.value : undefined;
}
