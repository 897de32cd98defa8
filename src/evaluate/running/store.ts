import type { Slot } from '../../facts/index.js';
import { join, type Value } from '../values/value.js';

/** `this` and CommonJS `exports` live beside the variables, under numbers that no slot has. */
export const selfSlot = -1;
export const exportsSlot = -2;
/** What a function was called with, where it reads `arguments`. */
export const argumentsSlot = -3;

/** The variables of one activation, in layers: a branch writes into its own layer until branches meet. */
export class Store {
  readonly #values = new Map<Slot, Value>();

  constructor(readonly parent?: Store) {}

  get(slot: Slot): Value | undefined {
    const own = this.#values.get(slot);
    return own ?? this.parent?.get(slot);
  }

  set(slot: Slot, value: Value): void {
    this.#values.set(slot, value);
  }

  fork(): Store {
    return new Store(this);
  }

  /** What this layer holds itself. */
  get written(): readonly (readonly [Slot, Value])[] {
    return [...this.#values];
  }

  /** The variables that this layer changes. */
  changed(isLike: (now: Value, then: Value | undefined) => boolean): readonly Slot[] {
    return [...this.#values].flatMap(([slot, value]) => (isLike(value, this.parent?.get(slot)) ? [] : [slot]));
  }

  /** Writes into this layer what the layers above `base`, one per surviving branch, agree or differ on. */
  merge(branches: readonly Store[], base: Store = this, settle: (value: Value, at: number) => Value = (value) => value): void {
    const written = new Set<Slot>();
    for (const branch of branches) for (let layer: Store | undefined = branch; layer && layer !== base; layer = layer.parent) for (const slot of layer.#values.keys()) written.add(slot);
    for (const slot of written) {
      let merged: Value | undefined;
      for (const [at, branch] of branches.entries()) {
        const value = branch.get(slot);
        const settled = value && settle(value, at);
        if (settled) merged = merged ? join(merged, settled) : settled;
      }
      if (merged) this.#values.set(slot, merged);
    }
  }
}

/** The variables with which a call of a function starts. */
export function startingWith(self: Value | undefined, args: Value | undefined): Store {
  const store = new Store();
  if (self) store.set(selfSlot, self);
  if (args) store.set(argumentsSlot, args);
  return store;
}
