import type { DependencyMeaning, Flow, LinkInput, Meaning } from '../../facts/index.js';
import { catalogue, fulfils, valueAtPlace, type CallValues, type Evaluator, type Value } from '../../evaluate/index.js';

type Configures = Extract<Meaning, { readonly is: 'configures' }>;

/** Options that hold for the whole application, wherever it sets them. */
export class ApplicationOptions {
  readonly #values = new Map<Configures['what'], Value>();

  note(evaluator: Evaluator, meaning: Configures, values: CallValues): void {
    if (!fulfils(evaluator, meaning.when, values)) return;
    const value = valueAtPlace(evaluator, meaning.value, values);
    if (value) this.#values.set(meaning.what, value);
    evaluator.effects += 1;
  }

  get(what: Configures['what']): Value | undefined {
    return this.#values.get(what);
  }
}

/** Flows that nothing in the settings of the application or in the version of its framework stops. */
export function openFlows(flows: readonly Flow[], options: ApplicationOptions, input: LinkInput): readonly Flow[] {
  const cleaning = options.get('filter-cleaning');
  const isCleaned = cleaning?.kind === 'constant' ? Boolean(cleaning.value) : cleaning !== undefined;
  const isText = (flow: Flow): boolean => flow.source.shape === 'nested' && flow.source.id !== 'query' && isFlat(flow, options, input);
  return flows.filter((flow) => !((isCleaned && flow.risk === 'nosql') || ((flow.risk === 'nosql' || flow.asObject) && isText(flow))));
}

/** Whether members of a query can only be text, by the version of the framework unless the application chooses a parser. */
function isFlat(flow: Flow, options: ApplicationOptions, input: LinkInput): boolean {
  const parser = options.get('query-parser');
  if (parser) return parser.kind === 'constant' && (parser.value === 'simple' || parser.value === false);
  const { file } = flow.source.span;
  return dependenciesOf(input, file).some(({ meaning, version }) => meaning.flatQueries !== undefined && (major(version) ?? 0) >= meaning.flatQueries);
}

/** What is said of the packages that the project of a file depends on, less what another one decides over. */
export function dependenciesOf(input: LinkInput, file: string): readonly { readonly meaning: DependencyMeaning; readonly version: string }[] {
  const found = catalogue.dependencies.flatMap(([name, meaning]) => {
    const version = input.version(file, name);
    return version === undefined ? [] : [{ name, meaning, version }];
  });
  const decided = new Set(found.flatMap(({ meaning }) => meaning.over ?? []));
  return found.filter(({ name }) => !decided.has(name));
}

/** The first number of a range: `^5.1.0` is 5. */
function major(range: string | undefined): number | undefined {
  const digits = /\d+/.exec(range ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}
