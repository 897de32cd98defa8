import type { Block, Instruction, Span } from '../../facts/index.js';
import { definitionsOf, visit } from '../running/definitions.js';
import { dangerous } from '../flows/dangers.js';
import { emit } from '../flows/flows.js';
import type { Evaluator } from '../evaluator.js';
import type { CallSite } from '../running/sites.js';
import { taintsOf, type Value } from '../values/value.js';

/** The header by which a sender says how large a body is. */
const announced = 'headers.content-length';

/** A body that is put together piece by piece, however many come (CWE-770), unless something counts them or has asked how large it will be. */
export function noteKeptBody(site: CallSite, callee: Value, piece: Value): void {
  const facts = callee.kind === 'function' ? callee.frame.module.facts.functions[callee.index] : undefined;
  if (callee.kind !== 'function' || !facts) return;
  const span = { file: callee.file, start: facts.start, end: facts.end };
  if (keepsAll(site.evaluator, facts.body, definitionsOf(facts).definitions)) emitPiece(site.evaluator, piece, site.label, span, site.span);
}

/** The same in a loop over the pieces: `for await (const piece of request) body += piece`. */
export function noteKeptTurns(evaluator: Evaluator, body: Block, definitions: Definitions, piece: Value, span: Span): void {
  if (taintsOf(piece).some(({ id }) => id === pieceId) && keepsAll(evaluator, body, definitions)) emitPiece(evaluator, piece, 'for await', span, span);
}

/** What pieces of a body are called, whoever hands them over. */
const pieceId = 'body.(piece)';

function emitPiece(evaluator: Evaluator, piece: Value, label: string, span: Span, callSpan: Span): void {
  for (const taint of dangerous(evaluator, 'intake', piece)) emit(evaluator, 'intake', label, span, callSpan, taint);
}

function keepsAll(evaluator: Evaluator, body: Block, definitions: Definitions): boolean {
  if (evaluator.path.cleared.get(announced)?.includes('size')) return false;
  const instructions: Instruction[] = [];
  visit(body, (instruction) => { instructions.push(instruction); });
  return instructions.some((one) => keepsPiece(one, definitions)) && !instructions.some((one) => mayCount(one, definitions));
}

type Definitions = readonly (Instruction | undefined)[];

/** `body += piece`, `pieces.push(piece)`, `Buffer.concat([body, piece])`. */
function keepsPiece(instruction: Instruction, definitions: Definitions): boolean {
  if (instruction.op === 'write' || instruction.op === 'set') {
    const made = definitions[instruction.from];
    return (made?.op === 'binary' && made.operator === '+') || (made?.op === 'call' && methodOf(made, definitions) === 'concat');
  }
  return instruction.op === 'call' && methodOf(instruction, definitions) === 'push';
}

/** Calls that make a text of a piece, or put it to the others. */
const plain = new Set(['push', 'concat', 'toString', 'from', 'log', 'debug']);

/** A comparison, or a call that may make one. */
function mayCount(instruction: Instruction, definitions: Definitions): boolean {
  if (instruction.op === 'call') return !plain.has(methodOf(instruction, definitions) ?? '');
  return instruction.op === 'new' || (instruction.op === 'binary' && /^[<>]=?$/.test(instruction.operator));
}

function methodOf(call: Extract<Instruction, { readonly op: 'call' }>, definitions: Definitions): string | undefined {
  const callee = definitions[call.callee];
  return callee?.op === 'get' && typeof callee.key === 'string' ? callee.key : undefined;
}
