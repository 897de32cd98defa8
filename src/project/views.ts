import { viewFacts } from '../extract/index.js';
import type { ViewFacts, ViewSyntax } from '../facts/index.js';
import type { Beside } from './beside.js';

/** The views of a project, read when a page is made of them. */
export class Views {
  readonly #beside: Beside;
  readonly #known = new Map<string, { readonly text: string; readonly facts: ViewFacts }>();

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  get(file: string, syntax: ViewSyntax): ViewFacts | undefined {
    const text = this.#beside.text(file);
    if (text === undefined) return undefined;
    const key = `${syntax} ${file}`;
    const known = this.#known.get(key);
    if (known?.text === text) return known.facts;
    const facts = viewFacts(text, syntax);
    this.#known.set(key, { text, facts });
    return facts;
  }
}
