import type { Instruction, Register, Span } from '../../facts/index.js';
import { definitionsOf, visit, type ClassValue, type Value } from '../../evaluate/index.js';

/** One decorator as it stands in the code. */
export interface Decorator {
  readonly value: Value;
  readonly span: Span;
}

type ClassInstruction = Extract<Instruction, { readonly op: 'class' }>;

/** Decorators of the class itself, in the order of the text. */
export function classDecorators(definition: ClassValue): readonly Decorator[] {
  return placed(definition, definition.decorators, instructionOf(definition)?.decorators);
}

/** Decorators of one member; `-1` is the constructor. */
export function memberDecorators(definition: ClassValue, member: number): readonly Decorator[] {
  const registers = instructionOf(definition)?.members.find((one) => one.member === member);
  return placed(definition, definition.members.find((one) => one.member === member)?.decorators ?? [], registers?.decorators);
}

export function parameterDecorators(definition: ClassValue, member: number, at: number): readonly Decorator[] {
  const registers = instructionOf(definition)?.members.find((one) => one.member === member);
  return placed(definition, definition.members.find((one) => one.member === member)?.parameters[at] ?? [], registers?.parameters?.[at]);
}

export function classSpan(definition: ClassValue): Span {
  return { file: definition.file, start: definition.facts.start, end: definition.facts.end };
}

/** The class and the project classes it extends, itself first. */
export function lineage(definition: ClassValue): readonly ClassValue[] {
  const line: ClassValue[] = [];
  for (let at: Value | undefined = definition; at?.kind === 'class' && line.length < 20; at = at.base) line.push(at);
  return line;
}

function placed(definition: ClassValue, values: readonly Value[], registers: readonly Register[] | undefined): readonly Decorator[] {
  const { definitions } = definitionsOf(definition.frame.facts);
  return values.map((value, at) => {
    const register = registers?.[at];
    const instruction = register === undefined ? undefined : definitions[register];
    return { value, span: instruction ? { file: definition.file, start: instruction.start, end: instruction.end } : classSpan(definition) };
  });
}

const instructions = new WeakMap<object, ReadonlyMap<number, ClassInstruction>>();

/** The instruction that defines a class knows which registers hold its decorators. */
function instructionOf(definition: ClassValue): ClassInstruction | undefined {
  const { facts } = definition.frame;
  let byIndex = instructions.get(facts);
  if (!byIndex) {
    const found = new Map<number, ClassInstruction>();
    visit(facts.body, (instruction) => {
      if (instruction.op === 'class') found.set(instruction.index, instruction);
    });
    byIndex = found;
    instructions.set(facts, byIndex);
  }
  return byIndex.get(definition.index);
}
