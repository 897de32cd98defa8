import type { Instruction, Register } from '../../facts/index.js';
import { registerOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import type { FunctionValue, Value } from '../values/value.js';

/** The call of an asynchronous function of the project whose promise a test takes for its answer: `if (!isAllowed(id))`. A promise is always true. */
export function testedPromise(frame: Frame, test: Register): Extract<Instruction, { readonly op: 'call' }> | undefined {
  const { definitions, initialisers } = frame.instructions;
  let definition = definitions[test];
  while (definition?.op === 'unary' && definition.operator === '!') definition = definitions[definition.value];
  if (definition?.op === 'read') definition = definitions[initialisers.get(definition.slot) ?? -1];
  return definition?.op === 'call' && isAsync(registerOf(frame, definition.callee)) ? definition : undefined;
}

export function isAsync(callee: Value): callee is FunctionValue {
  return callee.kind === 'function' && callee.frame.module.facts.functions[callee.index]?.async === true;
}
