import { alternatives, type Value } from '../values/value.js';

const variable = /^(?:global:process\.env|node:process:env|process:env|global:import\.meta\.env)\.(\w+)$/;

/** The variable of the environment that a value is, or may be. */
export function environmentNames(value: Value): readonly string[] {
  return alternatives(value).flatMap((one) => (one.kind === 'external' ? (variable.exec(one.origin)?.[1] ?? []) : []));
}

/**
 * What a program does not start with: texts in its code that it holds against what is configured, and variables of the environment that it
 * tests for, in a file that then can end it. Which test it is that ends it is not told apart: what is found here only silences.
 */
export class Refusals {
  readonly #texts = new Map<string, Set<string>>();
  readonly #names = new Map<string, Set<string>>();
  readonly #ending = new Set<string>();
  readonly #demanded = new Set<string>();

  /** `secret === 'dev'`, where `secret` may be that text. */
  compared(file: string, left: Value, right: Value): void {
    for (const [one, other] of [[left, right], [right, left]] as const) {
      if (one.kind !== 'constant') continue;
      if (one.value === undefined || one.value === null) this.absent(file, other);
      else if (typeof one.value === 'string' && other.kind === 'union' && alternatives(other).some((part) => part.kind === 'constant' && part.value === one.value)) add(this.#texts, one.value, file);
    }
  }

  /** `!process.env.SECRET` */
  absent(file: string, value: Value): void {
    for (const name of environmentNames(value)) add(this.#names, name, file);
  }

  /** The program does not start without this variable: where it is asked for, or if this file ends it. */
  demanded(name: string, file?: string): void {
    if (file === undefined) this.#demanded.add(name);
    else add(this.#names, name, file);
  }

  /** Something there throws, or ends the process. */
  ends(file: string): void {
    this.#ending.add(file);
  }

  /** Whether the program does not start with any of these texts, or not without one of these variables. */
  refuses(texts: readonly string[], names: readonly string[]): boolean {
    return names.some((name) => this.#demanded.has(name) || this.#isEnding(this.#names.get(name))) || (texts.length > 0 && texts.every((text) => this.#isEnding(this.#texts.get(text))));
  }

  #isEnding(files: ReadonlySet<string> | undefined): boolean {
    return files !== undefined && [...files].some((file) => this.#ending.has(file));
  }
}

function add(map: Map<string, Set<string>>, key: string, file: string): void {
  const files = map.get(key) ?? new Set();
  files.add(file);
  map.set(key, files);
}
