import type { ModelParts } from './data.js';

/** A model that differs from a later one by places only: code was moved and none changed. */
export interface EarlierModel {
  readonly model: object;
  /** Plain data that was told of the earlier model as it is of the later; undefined where that cannot be said. */
  readonly now: <Data>(data: Data) => Data | undefined;
}

/** What a model is made of, and of which model it was made. */
export class MadeModel {
  #parts: ModelParts | (() => ModelParts);

  /** A function where parts cost something to make: it is called when somebody asks for them. */
  constructor(parts: ModelParts | (() => ModelParts), readonly earlier?: EarlierModel) {
    this.#parts = parts;
  }

  get parts(): ModelParts {
    if (typeof this.#parts === 'function') this.#parts = this.#parts();
    return this.#parts;
  }
}
