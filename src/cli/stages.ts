import { performance } from 'node:perf_hooks';
import type { Terminal } from './terminal.js';

/** Milliseconds without a word before a run says what it is doing, and between two words. */
const patience = 1000;
const breath = 100;

/** What a run is doing and how long each part took: progress for who watches, the table of `--profile`. */
export class Stages {
  readonly #times = new Map<string, number>();
  readonly #begin: number;
  #told: number;
  #hasTold = false;

  constructor(
    private readonly terminal: Pick<Terminal, 'progress'>,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#begin = clock();
    this.#told = this.#begin + patience - breath;
  }

  /** Runs one part; parts of one name add up. */
  run<Value>(stage: string, work: () => Value): Value {
    const start = this.clock();
    try {
      return work();
    } finally {
      this.#times.set(stage, (this.#times.get(stage) ?? 0) + this.clock() - start);
    }
  }

  /** Takes time that was counted in one part over to another. */
  move(from: string, to: string, milliseconds: number): void {
    const moved = Math.min(milliseconds, this.#times.get(from) ?? 0);
    const ordered = [...this.#times].flatMap(([name, time]): (readonly [string, number])[] => (name === from ? [[to, moved], [from, time - moved]] : [[name, time]]));
    this.#times.clear();
    for (const [name, time] of ordered) this.#times.set(name, time);
  }

  /** One line for who watches, once the run has taken a second. */
  say(line: string): void {
    const { progress } = this.terminal;
    if (!progress) return;
    const now = this.clock();
    if (now - this.#told < breath) return;
    this.#told = now;
    this.#hasTold = true;
    progress(line);
  }

  /** Takes the line of progress away, before the result is printed. */
  quiet(): void {
    if (this.#hasTold) this.terminal.progress?.('');
    this.#hasTold = false;
  }

  /** One line for each part, in the order they began. */
  profile(): string {
    const total = this.clock() - this.#begin;
    const rows = [...this.#times, ['total', total] as const];
    return rows.map(([stage, time]) => `${stage.padEnd(10)} ${time.toFixed(0).padStart(7)} ms\n`).join('');
  }
}
