import type { ModuleFacts } from '../../facts/index.js';
import type { Frame } from '../running/frame.js';
import { alternatives, type Value } from '../values/value.js';
import { testsBefore, type Part } from './ending-tests.js';

const variable = /^(?:global:process\.env|node:process:env|process:env|global:import\.meta\.env)\.(\w+)$/;

/** The variable of the environment that a value is, or may be. */
export function environmentNames(value: Value): readonly string[] {
  return alternatives(value).flatMap((one) => (one.kind === 'external' ? (variable.exec(one.origin)?.[1] ?? []) : []));
}

/** Where something is asked. */
interface Place {
  readonly file: string;
  readonly at: number;
}

/** Where a function of a module ends the program. */
interface Ending {
  readonly facts: ModuleFacts;
  readonly index: number;
  readonly at: number;
}

/**
 * What a program does not start with: texts in its code that it holds against what is configured, and variables of the environment that it
 * tests for, where it hangs on that test whether the program ends. What is found here only silences.
 */
export class Refusals {
  readonly #texts = new Map<string, Place[]>();
  readonly #names = new Map<string, Place[]>();
  /** By file: where something in it throws, or ends the process; and what decides on that, as far as somebody asked. */
  readonly #ending = new Map<string, Map<string, Ending>>();
  readonly #deciding = new Map<string, readonly Part[]>();
  readonly #demanded = new Set<string>();

  /** `secret === 'dev'`, where `secret` may be that text. */
  compared(frame: Frame, at: number, left: Value, right: Value): void {
    for (const [one, other] of [[left, right], [right, left]] as const) {
      if (one.kind !== 'constant') continue;
      if (one.value === undefined || one.value === null) this.absent(frame, at, other);
      else if (typeof one.value === 'string' && other.kind === 'union' && alternatives(other).some((part) => part.kind === 'constant' && part.value === one.value)) add(this.#texts, one.value, frame, at);
    }
  }

  /** `!process.env.SECRET` */
  absent(frame: Frame, at: number, value: Value): void {
    for (const name of environmentNames(value)) add(this.#names, name, frame, at);
  }

  /** The program does not start without this variable: at once, or if it ends by what is asked here. */
  demanded(name: string, asked?: { readonly frame: Frame; readonly at: number }): void {
    if (asked) add(this.#names, name, asked.frame, asked.at);
    else this.#demanded.add(name);
  }

  /** Something here throws, or ends the process. */
  ends({ module, index }: Frame, at: number): void {
    const endings = this.#ending.get(module.file) ?? new Map<string, Ending>();
    this.#ending.set(module.file, endings);
    endings.set(`${String(index)}:${String(at)}`, { facts: module.facts, index, at });
    this.#deciding.delete(module.file);
  }

  /** Whether the program does not start with any of these texts, or not without one of these variables. */
  refuses(texts: readonly string[], names: readonly string[]): boolean {
    return names.some((name) => this.#demanded.has(name) || this.#decides(this.#names.get(name))) || (texts.length > 0 && texts.every((text) => this.#decides(this.#texts.get(text))));
  }

  #decides(places: readonly Place[] = []): boolean {
    return places.some(({ file, at }) => this.#decidingIn(file).some(({ start, end }) => start <= at && at < end));
  }

  #decidingIn(file: string): readonly Part[] {
    const known = this.#deciding.get(file) ?? [...(this.#ending.get(file)?.values() ?? [])].flatMap(({ facts, index, at }) => testsBefore(facts, index, at));
    this.#deciding.set(file, known);
    return known;
  }
}

function add(map: Map<string, Place[]>, key: string, { module: { file } }: Frame, at: number): void {
  const places = map.get(key) ?? [];
  map.set(key, places);
  if (!places.some((one) => one.file === file && one.at === at)) places.push({ file, at });
}
