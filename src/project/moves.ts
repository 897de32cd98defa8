import { lineAt, type ModuleFacts } from '../facts/index.js';

/** Where the offsets of a text went. */
export interface Moves {
  readonly starts: Offsets;
  readonly ends: Offsets;
  /** Where each of the lines went in which something starts; undefined where it went to several. 1-based. */
  readonly lines: Offsets;
}

/** What became of numbers; undefined where that cannot be told. */
interface Offsets {
  get(number: number): number | undefined;
}

/** A file whose code was moved. */
export interface MovedFile {
  readonly file: string;
  readonly moves: Moves;
  /** No other file of the project goes by this name: `orders.ts:7` means this one. */
  readonly isTold: boolean;
}

/** How one text of a file became another where only what stands between its words has changed: comments, blanks, line ends. */
export function movesBetween(before: ModuleFacts, after: ModuleFacts): Moves | undefined {
  if (before.error || after.error) return undefined;
  const moves = { starts: new Map<number, number>(), ends: new Map<number, number>() };
  const { lines: linesBefore, ...codeBefore } = before;
  const { lines: linesAfter, ...codeAfter } = after;
  return isAlike(codeBefore, codeAfter, moves) ? { ...moves, lines: linesMoved(moves.starts, linesBefore, linesAfter) } : undefined;
}

/** Whether plain data is the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return isAlike(one, other, undefined);
}

function linesMoved(starts: ReadonlyMap<number, number>, before: readonly number[], after: readonly number[]): ReadonlyMap<number, number | undefined> {
  const moved = new Map<number, number | undefined>();
  for (const [start, now] of starts) {
    const [line, lineNow] = [lineAt(before, start), lineAt(after, now)];
    moved.set(line, !moved.has(line) || moved.get(line) === lineNow ? lineNow : undefined);
  }
  return moved;
}

interface Noted {
  readonly starts: Map<number, number>;
  readonly ends: Map<number, number>;
}

/** Every level of facts is a level of this walk: the extraction bounds how deep they are. Without `moves`, places are the same as well. */
function isAlike(before: unknown, after: unknown, moves: Noted | undefined): boolean {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return Object.is(before, after);
  if (Array.isArray(before)) return Array.isArray(after) && before.length === after.length && before.every((one, at) => isAlike(one, after[at], moves));
  const [ones, others] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>];
  const keys = Object.keys(ones);
  const isThere = (key: string): boolean => moves !== undefined && isMoved(key, ones[key], others[key], moves);
  return keys.length === Object.keys(others).length && keys.every((key) => key in others && (isThere(key) || isAlike(ones[key], others[key], moves)));
}

function isMoved(key: string, before: unknown, after: unknown, moves: Noted): boolean {
  const noted = key === 'start' ? moves.starts : key === 'end' ? moves.ends : undefined;
  if (!noted || typeof before !== 'number' || typeof after !== 'number') return false;
  const known = noted.get(before);
  if (known === undefined) noted.set(before, after);
  return known === undefined || known === after;
}

/**
 * Plain data that speaks of places in a file, with those places as they are now; undefined where something in it cannot be
 * told. A range without a file of its own stands in the file of what it is a part of.
 */
export function withMoves<Data>(data: Data, { file, moves, isTold }: MovedFile): Data | undefined {
  const told = `${file.slice(file.lastIndexOf('/') + 1)}:`;
  const known = new Map<object, unknown>();
  try {
    return moved(data, undefined) as Data;
  } catch (error) {
    if (error === lost) return undefined;
    throw error;
  }

  function moved(value: unknown, around: string | undefined): unknown {
    if (typeof value === 'string') return textOf(value);
    if (typeof value !== 'object' || value === null) return value;
    const seen = known.get(value);
    if (seen !== undefined) return seen;
    const result = Array.isArray(value) ? listOf(value, around) : recordOf(value as Readonly<Record<string, unknown>>, around);
    known.set(value, result);
    return result;
  }

  function listOf(list: readonly unknown[], around: string | undefined): readonly unknown[] {
    const next = list.map((one) => moved(one, around));
    return next.every((one, at) => one === list[at]) ? list : next;
  }

  function recordOf(record: Readonly<Record<string, unknown>>, around: string | undefined): unknown {
    const home = homeOf(record) ?? around;
    const entries = Object.entries(record);
    const isRange = typeof record.start === 'number' && typeof record.end === 'number';
    if (isRange && home === undefined) throw lost;
    const next = entries.map(([key, value]): [string, unknown] => [key, isRange && home === file && (key === 'start' || key === 'end') ? place(key, value as number) : moved(value, home)]);
    return next.every(([, value], at) => value === entries[at]?.[1]) ? record : Object.fromEntries(next);
  }

  function place(key: 'start' | 'end', offset: number): number {
    const now = (key === 'start' ? moves.starts : moves.ends).get(offset);
    if (now === undefined) throw lost;
    return now;
  }

  /** Some texts name a line. */
  function textOf(text: string): string {
    let now = '';
    let done = 0;
    for (let at = text.indexOf(told); at >= 0; at = text.indexOf(told, at + 1)) {
      const digits = /^\d+/.exec(text.slice(at + told.length))?.[0];
      if (digits === undefined || /[\w./-]/.test(text.charAt(at - 1))) continue;
      const line = isTold ? moves.lines.get(Number(digits)) : undefined;
      if (line === undefined) throw lost;
      now += `${text.slice(done, at + told.length)}${String(line)}`;
      done = at + told.length + digits.length;
    }
    return done === 0 ? text : now + text.slice(done);
  }
}

const lost = new Error('a place that cannot be told');

function homeOf(record: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof record.file === 'string') return record.file;
  const { span } = record;
  return typeof span === 'object' && span !== null && 'file' in span && typeof span.file === 'string' ? span.file : undefined;
}
