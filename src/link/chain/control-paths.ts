import type { Block, Instruction, Span } from '../../facts/index.js';
import { visit } from '../../evaluate/index.js';

/** How a block goes on once a place in it was passed: `falls` off its end, `reaches` what is looked for, or `leaves`. */
type Course = 'absent' | 'falls' | 'reaches' | 'leaves';

type IsPlace = (instruction: Instruction) => boolean;

/** Whether an instruction is the call, or the assignment, that stands at one of these spans of its file. */
export function standsAt(spans: readonly Span[]): IsPlace {
  return (instruction) => (instruction.op === 'call' || instruction.op === 'set') && spans.some((span) => span.start === instruction.start && span.end === instruction.end);
}

/**
 * Whether control that has passed `from` comes to `target` for sure: nothing on the way leaves the function, and no test
 * decides. Where a test decides, or something leaves on the way, the answer is no.
 */
export function goesOnTo(body: Block, from: IsPlace, target: IsPlace): boolean {
  return courseOf(body, from, target) === 'reaches';
}

/** Whether a block, run from its start, comes to `target` for sure. */
export function comesTo(body: Block, target: IsPlace): boolean {
  return follow(body, 0, target) === 'reaches';
}

/** Whether a block, run from its start, comes to its end for sure. */
export function fallsOff(body: Block): boolean {
  return follow(body, 0, () => false) === 'falls';
}

function courseOf(block: Block, from: IsPlace, target: IsPlace): Course {
  for (const [at, instruction] of block.entries()) {
    if (from(instruction)) return follow(block, at + 1, target);
    const inner = inside(instruction, from, target);
    if (inner === 'reaches' || inner === 'leaves') return inner;
    if (inner === 'falls') return follow(block, at + 1, target);
  }
  return 'absent';
}

/** The course of the blocks of one instruction. Out of loops and switches nobody can say where it goes. */
function inside(instruction: Instruction, from: IsPlace, target: IsPlace): Course {
  switch (instruction.op) {
    case 'if':
    case 'conditional':
      return firstOf([instruction.then, instruction.else], from, target);
    case 'logical':
    case 'default':
      return courseOf(instruction.block, from, target);
    case 'try': {
      const course = firstOf([instruction.block, instruction.handler ?? []], from, target);
      return course === 'falls' && instruction.finalizer ? follow(instruction.finalizer, 0, target) : course;
    }
    case 'loop':
    case 'each':
    case 'switch':
    case 'labeled':
      return 'absent';
    default:
      return 'absent';
  }
}

function firstOf(blocks: readonly Block[], from: IsPlace, target: IsPlace): Course {
  for (const block of blocks) {
    const course = courseOf(block, from, target);
    if (course !== 'absent') return course;
  }
  return 'absent';
}

function follow(block: Block, start: number, target: IsPlace): Course {
  for (const instruction of block.slice(start)) {
    if (target(instruction)) return 'reaches';
    if (leaves(instruction)) return 'leaves';
    if (instruction.op === 'try') {
      const course = follow(instruction.block, 0, target);
      if (course !== 'falls') return course;
    } else if (holds(instruction, (one) => leaves(one) || target(one))) return 'leaves';
  }
  return 'falls';
}

function leaves({ op }: Instruction): boolean {
  return op === 'return' || op === 'throw' || op === 'break' || op === 'continue';
}

function holds(instruction: Instruction, wanted: IsPlace): boolean {
  let found = false;
  visit([instruction], (one) => { if (one !== instruction && wanted(one)) found = true; });
  return found;
}
