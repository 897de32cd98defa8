import type { Instruction } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { registerOf, spanOf } from './execute.js';
import type { Frame } from './frame.js';
import { elementsOf, elementValue } from './elements.js';
import { applyPathTo } from '../values/path-values.js';
import { join, unknown, type Value } from '../values/value.js';

/** Notes what a generator gives. What it is sent back is out of sight; runners of coroutines send the value itself when it has come. */
export function yielded(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'yield' }>): Value {
  if (instruction.value === undefined) return unknown;
  const value = registerOf(frame, instruction.value);
  const given = instruction.delegate ? elementValue(elementsOf(evaluator, value, spanOf(frame, instruction))) : applyPathTo(evaluator.path, value);
  frame.yields = frame.yields ? join(frame.yields, given) : given;
  return value;
}
