import type { Flow, LinkInput, Meaning } from '../facts/index.js';
import { fulfils, valueAtPlace, type CallValues, type Evaluator, type Value } from '../evaluate/index.js';

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
  return flows.filter((flow) => flow.risk !== 'nosql' || !(isCleaned || (flow.source.shape === 'nested' && flow.source.id !== 'query' && isFlat(flow, options, input))));
}

/** Whether members of a query can only be text: from Express 5 on (Nest 11) unless the application chooses another parser. */
function isFlat(flow: Flow, options: ApplicationOptions, input: LinkInput): boolean {
  const parser = options.get('query-parser');
  if (parser) return parser.kind === 'constant' && (parser.value === 'simple' || parser.value === false);
  const { file } = flow.source.span;
  const nest = major(input.version(file, '@nestjs/core'));
  const express = major(input.version(file, 'express'));
  return nest === undefined ? (express ?? 0) >= 5 : nest >= 11;
}

/** The first number of a range: `^5.1.0` is 5. */
function major(range: string | undefined): number | undefined {
  const digits = /\d+/.exec(range ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}
