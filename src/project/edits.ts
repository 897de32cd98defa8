import { lineAt, type FunctionFacts, type ModuleFacts, type SlotFacts } from '../facts/index.js';
import { isSame, type Moves } from './moves.js';

/** A text with what it says. */
export interface Read {
  readonly text: string;
  readonly facts: ModuleFacts;
}

/** An edit of what some functions of a file do. */
export interface Edit {
  /** What the new text says, with places as offsets of the old one, and variables by the numbers that they had. What is new stands between whole numbers. */
  readonly facts: ModuleFacts;
  /** The functions, by index, whose bodies differ. */
  readonly changed: readonly number[];
  /** Where places of the old text went. */
  readonly moves: Moves;
}

/** The one range of the old text (`from` to `to`) that became another of the new one (`from` to `now`). */
interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

/** The edit that made a text of another, where it changed nothing but bodies of functions: neither what they are called with nor how many there are. */
export function editBetween(before: Read, after: Read): Edit | undefined {
  const [old, now] = [before.facts, after.facts];
  if (old.error || now.error || old.functions.length !== now.functions.length) return undefined;
  const replaced = replacedIn(before.text, after.text);
  const { slots, numbers } = matched(old.slots, now.slots);
  const told = toldAs(now, replaced, numbers);
  const facts = { ...told, lines: old.lines, slots: [...old.slots, ...told.slots.filter((_, at) => !slots.has(at))] };
  const changed = changedIn(old, { ...facts, slots: told.slots }, slots);
  return changed && { facts, changed, moves: movesOf(replaced, before, after) };
}

function replacedIn(before: string, after: string): Replaced {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let behind = 0;
  while (behind < most - from && before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)) behind += 1;
  return { from, to: before.length - behind, now: after.length - behind };
}

/** For variables of the new text that the old one had, by index, which they were there; and the number of each. */
function matched(before: readonly SlotFacts[], after: readonly SlotFacts[]): { readonly slots: ReadonlyMap<number, number>; readonly numbers: readonly number[] } {
  const slots = new Map<number, number>();
  const reached = new Map<number, number>();
  let next = before.length;
  const numbers = after.map((slot, at) => {
    const found = before.findIndex((one, index) => index >= (reached.get(slot.function) ?? 0) && one.function === slot.function && one.name === slot.name && one.kind === slot.kind);
    if (found < 0) return next++;
    reached.set(slot.function, found + 1);
    slots.set(at, found);
    return found;
  });
  return { slots, numbers };
}

/** Facts of the new text in terms of the old one. */
function toldAs(facts: ModuleFacts, { from, to, now }: Replaced, numbers: readonly number[]): ModuleFacts {
  const between = (offset: number): number => from - 1 + (offset - from + 1) / (now - from + 2);
  // What ends where something was put in ended there before, unless it ends behind that now.
  const end = (offset: number): number => (offset <= from ? offset : offset > now || (offset === now && to > from) ? offset - now + to : offset === now ? from + 0.5 : between(offset));
  const start = (offset: number): number => (offset < from ? offset : offset >= now ? offset - now + to : between(offset));
  const tell = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(tell);
    return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, typeof one !== 'number' ? tell(one) : key === 'start' ? start(one) : key === 'end' ? end(one) : key === 'slot' ? (numbers[one] ?? one) : one]));
  };
  // The walk keeps the shape of what it walks.
  return { ...(tell({ ...facts, lines: [] }) as ModuleFacts), lines: facts.lines };
}

/** The functions whose bodies differ; undefined where anything else does. */
function changedIn(before: ModuleFacts, after: ModuleFacts, matches: ReadonlyMap<number, number>): readonly number[] | undefined {
  const { functions, slots, lines: _lines, ...others } = before;
  const { functions: functionsNow, slots: slotsNow, lines: _linesNow, ...othersNow } = after;
  if (!isSame(others, othersNow)) return undefined;
  const changed = functions.flatMap((one, index) => (isSame(one, functionsNow[index]) ? [] : [index]));
  if (changed.length === 0 || changed.some((index) => index === 0 || !isSame(headOf(functions[index]), headOf(functionsNow[index])))) return undefined;
  const among = new Set(changed);
  const isOwn = ({ function: owner }: SlotFacts): boolean => among.has(owner);
  const known = new Set(matches.values());
  if (slots.some((slot, at) => !known.has(at) && !isOwn(slot))) return undefined;
  return slotsNow.every((slot, at) => { const was = matches.get(at); return was === undefined ? isOwn(slot) : isSame(slots[was], slot); }) ? changed : undefined;
}

function headOf(facts: FunctionFacts | undefined): unknown {
  if (!facts) return undefined;
  const { body: _body, registers: _registers, ...head } = facts;
  return head;
}

function movesOf({ from, to, now }: Replaced, before: Read, after: Read): Moves {
  const by = now - to;
  const [first, last] = [lineAt(before.facts.lines, from), lineAt(before.facts.lines, to)];
  const more = lineAt(after.facts.lines, now) - last;
  return {
    starts: { get: (offset) => (offset < from ? offset : offset >= to ? offset + by : undefined) },
    ends: { get: (offset) => (offset <= from ? offset : offset >= to ? offset + by : undefined) },
    lines: { get: (line) => (line < first ? line : line > last ? line + more : first === last && more === 0 ? line : undefined) },
  };
}
