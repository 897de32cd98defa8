import { branch, meet, takeExits, type Branch, type Op, type State } from './control.js';
import { noteTargetCase } from '../checks/target-tests.js';
import { noteRelation } from '../callers/callers.js';
import { decideBy } from '../checks/decisions.js';
import type { Evaluator } from '../evaluator.js';
import { registerOf, runBlock, type Completion } from './execute.js';
import type { Frame } from './frame.js';
import { clearancesOf } from '../checks/narrow.js';
import { describe } from './spelling.js';
import { askedIn } from '../checks/targets.js';
import type { Value } from '../values/value.js';
import { addClearances, meetPaths, unite, type Clearances, type PathState } from '../checks/path-state.js';

const none: Clearances = new Map();

export function runSwitch(evaluator: Evaluator, frame: Frame, instruction: Op<'switch'>): Completion {
  const exits = frame.exits.length;
  const survivors: State[] = [];
  let falling: Branch | undefined;
  let hasDefault = false;
  const chosen = chosenCase(evaluator, frame, instruction);
  // `switch (true)`: each case is a test, asked where those before it were false.
  const subject = registerOf(frame, instruction.value);
  const asksCases = subject.kind === 'constant' && subject.value === true;
  let passed = none;
  for (const [at, one] of instruction.cases.entries()) {
    if (chosen !== undefined && (at < chosen || (at > chosen && !falling))) continue;
    if (one.test) {
      runBlock(evaluator, frame, one.test.block);
      noteCase(evaluator, frame, instruction, registerOf(frame, one.test.value));
    } else hasDefault = true;
    const held = one.test ? (asksCases ? clearancesOf(evaluator, frame, one.test.value, true) : clearancesOf(evaluator, frame, instruction.value, true, registerOf(frame, one.test.value))) : none;
    const established = unite(passed, held);
    if (one.test && asksCases) passed = unite(passed, clearancesOf(evaluator, frame, one.test.value, false));
    const next = branch(evaluator, frame, one.body, falling ? meetWith(falling.path, evaluator.path, established) : established);
    falling = next.completion === 'next' ? next : undefined;
  }
  if (falling) survivors.push(falling);
  if (chosen === undefined ? !hasDefault : chosen >= instruction.cases.length) survivors.push({ store: frame.store, path: evaluator.path });
  survivors.push(...takeExits(frame, exits, (exit) => exit.kind === 'break' && (exit.label === undefined || exit.label === instruction.label)));
  meet(evaluator, frame, survivors);
  return survivors.length > 0 ? 'next' : 'stop';
}

/** A case holds what it names against the subject, as a comparison does. */
function noteCase(evaluator: Evaluator, frame: Frame, { value, start, end }: Op<'switch'>, named: Value): void {
  const subject = registerOf(frame, value);
  if (subject.kind !== 'constant') noteRelation(evaluator, frame, subject, named, { file: frame.module.file, start, end }, () => describe(frame, value));
}

/** The case that runs, where a constant or what is asked for decides. */
function chosenCase(evaluator: Evaluator, frame: Frame, { value, cases, start, end }: Op<'switch'>): number | undefined {
  const subject = registerOf(frame, value);
  const isAsked = evaluator.target !== undefined && askedIn(subject);
  if (!isAsked && (subject.kind !== 'constant' || subject.development || subject.asked)) return undefined;
  const named: Value[] = [];
  for (const { test } of cases) {
    if (!test) continue;
    runBlock(evaluator, frame, test.block);
    named.push(registerOf(frame, test.value));
  }
  const place = (one: Value): number | undefined => {
    if (one.kind !== 'constant') return undefined;
    const at = named.findIndex((other) => other.kind !== 'constant' || other.value === one.value);
    return named[at] && named[at].kind !== 'constant' ? undefined : at;
  };
  if (isAsked) {
    decideBy(evaluator, subject, place);
    for (const one of named) noteTargetCase(frame, { file: frame.module.file, start, end }, subject, one);
  }
  const at = place(subject);
  if (at === undefined) return undefined;
  const fallback = cases.findIndex((one) => !one.test);
  if (at < 0) return fallback < 0 ? cases.length : fallback;
  return fallback >= 0 && fallback <= at ? at + 1 : at;
}

/** A case that the one before falls into knows only what both know. */
function meetWith(falling: PathState, base: PathState, established: Clearances): Clearances {
  return meetPaths(falling, addClearances(base, established)).cleared;
}
