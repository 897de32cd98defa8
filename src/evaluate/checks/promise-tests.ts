import type { FunctionFacts, Instruction, Register, Span } from '../../facts/index.js';
import { visit } from '../running/definitions.js';
import { registerOf } from '../running/execute.js';
import type { Behaviour, Frame } from '../running/frame.js';
import { recordOf } from '../running/invoke.js';
import type { CallSite } from '../running/sites.js';
import { readersOf } from '../running/uses.js';
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

/** A call that checks something, and answers by a promise, was made: whether anybody waits for it shows in what is done with its result. `forPassword`: it may be made for the time that it takes. */
export function notePromised(site: CallSite, forPassword: boolean): void {
  const use = site.result < 0 ? 'else' : useOf(site.frame, site.result);
  if (use === 'returned') site.frame.module.record(site.frame.index).promises = true;
  if (use !== 'tested' && (use !== 'dropped' || forPassword)) return;
  const { evaluator, frame, span, label } = site;
  const fn: FunctionValue = { kind: 'function', file: frame.module.file, index: frame.index, frame: frame.parent ?? frame };
  evaluator.leftPromises.set(`${span.file}:${String(span.start)}`, { fn, span, label, isDropped: use === 'dropped' });
}

/** A call that checks something, and whose promise nobody waits for; `isDropped`: nobody so much as looks at it. */
export interface LeftPromise {
  readonly fn: FunctionValue;
  readonly span: Span;
  readonly label: string;
  readonly isDropped: boolean;
}

/** The same of a function of the project that makes such a call, and does nothing with the request by itself. */
export function noteOwnPromised(site: CallSite, fn: FunctionValue, behaviours: Iterable<Behaviour>): void {
  if (!isAsync(fn) && recordOf(fn).promises !== true) return;
  const all = [...behaviours];
  if (all.some((one) => one.does === 'next' || one.does === 'respond')) return;
  const kinds = all.flatMap((one) => (one.does === 'guard' ? [one.kind] : []));
  const forPassword = kinds.includes('password-check');
  if (forPassword || kinds.includes('token')) notePromised(site, forPassword);
}

type Use = 'dropped' | 'tested' | 'returned' | 'else';

const uses = new WeakMap<FunctionFacts, Map<Register, Use>>();

/** What becomes of a promise. `dropped`: nobody looks at it, but for members that no promise has. */
function useOf(frame: Frame, register: Register): Use {
  const known = uses.get(frame.facts) ?? new Map<Register, Use>();
  uses.set(frame.facts, known);
  const use = known.get(register) ?? together(readersOf(frame.facts, register).map((reader) => usedBy(frame, reader, register)));
  known.set(register, use);
  return use;
}

function together(all: readonly Use[]): Use {
  if (all.includes('else')) return 'else';
  if (all.includes('returned')) return all.every((one) => one === 'returned') ? 'returned' : 'else';
  return all.includes('tested') ? 'tested' : 'dropped';
}

function usedBy(frame: Frame, reader: Instruction, register: Register): Use {
  switch (reader.op) {
    case 'return':
      return 'returned';
    case 'if':
      return 'tested';
    case 'unary':
      return reader.operator === '!' ? 'tested' : 'else';
    case 'get':
      return reader.object === register && typeof reader.key === 'string' && !ofPromises.has(reader.key) ? 'dropped' : 'else';
    case 'cast':
      return useOf(frame, reader.to);
    case 'logical':
      // What is left of it is tested before anything else is done with it.
      return useOf(frame, reader.to) === 'tested' ? 'tested' : 'else';
    case 'conditional':
      return reader.test === register ? 'tested' : 'else';
    case 'write':
      return reader.declare && isReadHereOnly(frame, reader.slot) ? together(readsOf(frame.facts, reader.slot).map((to) => useOf(frame, to))) : 'else';
    default:
      return 'else';
  }
}

const ofPromises: ReadonlySet<string> = new Set(['then', 'catch', 'finally', 'pipe']);

/** The registers that a function reads a variable into. */
function readsOf(facts: FunctionFacts, slot: number): readonly Register[] {
  const found: Register[] = [];
  visit(facts.body, (one) => { if (one.op === 'read' && one.slot === slot) found.push(one.to); });
  return found;
}

function isReadHereOnly(frame: Frame, slot: number): boolean {
  if (!frame.instructions.initialisers.has(slot)) return false;
  return frame.module.facts.functions.every((other) => other === frame.facts || (other.start <= frame.facts.end && other.end >= frame.facts.start ? readsOf(other, slot).length === 0 : true)) && frame.parent !== undefined;
}
