import type { Slot } from '../facts/index.js';

/** A type parameter: it hides an outer type of the same name and has no slot of its own. */
const noSlot = -1;

/** The names one block, function, class or namespace declares. Values and types are two worlds, as in TypeScript. */
export class Scope {
  readonly #values = new Map<string, Slot>();
  #types: Map<string, Slot> | undefined;

  constructor(
    readonly parent: Scope | undefined,
    /** Index of the function this scope belongs to. */
    readonly owner: number,
  ) {}

  ownValue(name: string): Slot | undefined {
    return this.#values.get(name);
  }

  ownType(name: string): Slot | undefined {
    return this.#types?.get(name);
  }

  declareValue(name: string, slot: Slot): void {
    this.#values.set(name, slot);
  }

  declareType(name: string, slot: Slot): void {
    this.#types ??= new Map();
    this.#types.set(name, slot);
  }

  declareTypeParameter(name: string): void {
    this.declareType(name, noSlot);
  }

  findValue(name: string): Slot | undefined {
    let slot = this.#values.get(name);
    for (let scope = this.parent; slot === undefined && scope !== undefined; scope = scope.parent) {
      slot = scope.#values.get(name);
    }
    return slot;
  }

  /** In a type position: a type of that name, else a class, enum, import or other value. */
  findType(name: string): Slot | undefined {
    let slot = this.#ownOfEither(name);
    for (let scope = this.parent; slot === undefined && scope !== undefined; scope = scope.parent) {
      slot = scope.#ownOfEither(name);
    }
    return slot === noSlot ? undefined : slot;
  }

  #ownOfEither(name: string): Slot | undefined {
    return this.#types?.get(name) ?? this.#values.get(name);
  }
}
