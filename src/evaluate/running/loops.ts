import type { Block } from '../../facts/index.js';
import { addClearances, meetPaths, type Clearances, type PathState } from '../checks/path-state.js';
import type { Evaluator } from '../evaluator.js';
import { meet, takeExits, type Op, type State } from './control.js';
import { registerOf, runBlock, spanOf, type Completion } from './execute.js';
import type { Frame } from './frame.js';
import { truthOf } from './invoke.js';
import { noteBound } from './loop-bounds.js';
import { elementsOf, keysOf, longestOf } from './elements.js';
import { noteKeptTurns } from '../packages/kept-bodies.js';
import { enumerable } from './namespaces.js';
import { ReadSite } from './sites.js';
import { inTurn } from './turns.js';
import { join, taintsOf, unknown, type Value } from '../values/value.js';

/** A known list is walked element by element up to this length. */
const maxUnrolled = 64;

/** How the turns of a loop came to their ends. */
interface TurnEnds {
  /** Where control went on to the next turn. */
  readonly paths: PathState[];
  /** A turn may leave the loop: those behind it never run. */
  isBroken: boolean;
}

/** Bodies run twice, so that what one turn leaves reaches the next; then the loop may also not have run. */
export function runLoop(evaluator: Evaluator, frame: Frame, instruction: Op<'loop'>): Completion {
  const counted = runCounted(evaluator, frame, instruction);
  if (counted) return counted;
  const ends: TurnEnds = { paths: [], isBroken: false };
  const turns = instruction.kind === 'do' ? [instruction.body, instruction.head] : [instruction.head, instruction.body];
  for (let turn = 0; turn < 2; turn += 1) {
    if (turn === 0 && instruction.kind !== 'do') {
      runBlock(evaluator, frame, instruction.head);
      noteBound(evaluator, frame, instruction);
      if (instruction.test !== undefined && truthOf(registerOf(frame, instruction.test)) === 'no') return 'next';
    }
    turnOf(evaluator, frame, [...(turn === 0 && instruction.kind !== 'do' ? [instruction.body] : turns), instruction.update], instruction.label, instruction.kind === 'do' && turn === 0, ends);
  }
  const list = walkedList(frame, instruction);
  if (list) evaluator.path = addClearances(evaluator.path, passedBy(ends, list));
  return 'next';
}

/** A loop over the index of a list that is known: one turn for each element. Undefined where it is none. */
function runCounted(evaluator: Evaluator, frame: Frame, instruction: Op<'loop'>): Completion | undefined {
  if (instruction.kind !== 'for' || instruction.test === undefined || !instruction.update.some(({ op }) => op === 'write')) return undefined;
  runBlock(evaluator, frame, instruction.head);
  const list = walkedList(frame, instruction);
  if (list?.kind !== 'array' || list.rest || list.items.length > maxUnrolled || truthOf(registerOf(frame, instruction.test)) !== 'yes') return undefined;
  const outer = frame.turn;
  for (let turn = 0; turn < list.items.length; turn += 1) {
    const completion = inTurn(frame, instruction.body, `${outer}/${String(turn)}`, () => turnOf(evaluator, frame, [instruction.body], instruction.label, true, { paths: [], isBroken: false }));
    if (completion === 'stop') return 'stop';
    runBlock(evaluator, frame, instruction.update);
    runBlock(evaluator, frame, instruction.head);
    const goesOn = truthOf(registerOf(frame, instruction.test));
    if (goesOn !== 'yes') return goesOn === 'no' ? 'next' : undefined;
  }
  return 'next';
}

export function runEach(evaluator: Evaluator, frame: Frame, instruction: Op<'each'>): Completion {
  const given = enumerable(evaluator, registerOf(frame, instruction.source));
  const source = evaluator.starting ? longestOf(given) : given;
  const span = spanOf(frame, instruction);
  const elements = instruction.kind === 'of' ? elementsOf(evaluator, source, span, source.kind === 'external' ? new ReadSite(frame, instruction.source, span) : undefined) : keysOf(source, span);
  const isExact = elements.rest === undefined && elements.items.length <= maxUnrolled;
  const turns = isExact ? elements.items : [[...elements.items, ...(elements.rest ? [elements.rest] : [])].reduce<Value | undefined>((all, one) => (all ? join(all, one) : one), undefined) ?? unknown];
  const outer = frame.turn;
  const ends: TurnEnds = { paths: [], isBroken: false };
  for (let pass = 0; pass < (isExact ? 1 : 2); pass += 1) {
    for (const [at, element] of turns.entries()) {
      frame.registers[instruction.element] = evaluator.aliases.latest(element);
      const completion = inTurn(frame, instruction.body, `${outer}/${String(at)}`, () => turnOf(evaluator, frame, [instruction.body], instruction.label, isExact, ends));
      if (completion === 'stop') return 'stop';
    }
  }
  const [element] = turns;
  if (instruction.await && element) noteKeptTurns(evaluator, instruction.body, frame.instructions.definitions, element, span);
  if (!isExact && element) evaluator.path = addClearances(evaluator.path, passedBy(ends, element));
  return 'next';
}

/** One turn of a loop. `certain`: it runs for sure, so it needs no joining with the state before; where it leaves for good, nothing follows. */
function turnOf(evaluator: Evaluator, frame: Frame, blocks: readonly Block[], label: string | undefined, certain: boolean, ends: TurnEnds): Completion {
  const { aliases, starting } = evaluator;
  const before: State = { store: frame.store, path: evaluator.path, states: aliases.states };
  frame.store = before.store.fork();
  if (starting) aliases.states = aliases.states.fork();
  if (!certain) frame.conditional += 1;
  const exits = frame.exits.length;
  let completion: Completion = 'next';
  for (const block of blocks) if (completion === 'next') completion = runBlock(evaluator, frame, block);
  const end: State = { store: frame.store, path: evaluator.path, states: aliases.states };
  if (!certain) frame.conditional -= 1;
  const left = takeExits(frame, exits, (exit) => exit.kind !== 'throw' && (exit.label === undefined || exit.label === label));
  frame.store = before.store;
  aliases.states = before.states ?? aliases.states;
  evaluator.path = before.path;
  ends.paths.push(...(completion === 'next' ? [end.path] : []), ...left.flatMap(({ kind, path }) => (kind === 'continue' ? [path] : [])));
  ends.isBroken ||= left.some(({ kind }) => kind === 'break');
  const states: State[] = [...(completion === 'next' ? [end] : []), ...left];
  const isOver = certain && states.length === 0;
  if (!certain || isOver) states.push(before);
  meet(evaluator, frame, states);
  return isOver ? 'stop' : 'next';
}

/** What every turn has established of its element before the next one began holds of all elements: `for (const part of parts) if (part === '..') return`. */
function passedBy({ paths, isBroken }: TurnEnds, element: Value): Clearances {
  const [first, ...others] = paths;
  const ids = isBroken || !first ? [] : taintsOf(element).map(({ id }) => id);
  if (!first || ids.length === 0) return new Map();
  const { cleared } = others.reduce(meetPaths, first);
  return new Map(ids.flatMap((id) => { const risks = cleared.get(id); return risks ? [[id, risks] as const] : []; }));
}

/** The list that a loop goes through by its index: `for (let i = 0; i < list.length; i += 1)`. */
function walkedList(frame: Frame, { kind, test }: Op<'loop'>): Value | undefined {
  const { definitions } = frame.instructions;
  const asked = kind === 'for' && test !== undefined ? definitions[test] : undefined;
  const bound = asked?.op === 'binary' && asked.operator === '<' ? definitions[asked.right] : undefined;
  return bound?.op === 'get' && bound.key === 'length' ? registerOf(frame, bound.object) : undefined;
}
