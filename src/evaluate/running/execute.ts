import { deleteMember } from './deletions.js';
import type { Block, Instruction, Item, Key, Register, Slot, Span } from '../../facts/index.js';
import { callInstruction, newInstruction } from './calls.js';
import { ownerOf, selfFrame } from '../values/captured.js';
import { noteChosenModule } from '../flows/choices.js';
import { defineClass } from './classes.js';
import { noteSpent } from '../checks/decisions.js';
import { cast } from '../schemas/casts.js';
import { compared } from '../checks/comparisons.js';
import { runConditional, runDefault, runIf, runLabeled, runLogical, runTry } from './control.js';
import { underBothNames } from './aliases.js';
import { runEach, runLoop } from './loops.js';
import { addReturn } from './invoke.js';
import type { Evaluator } from '../evaluator.js';
import type { Exit, Frame } from './frame.js';
import { readKey, restOf, writeMember } from './members.js';
import { chosenModule, importedValue, moduleValue, requiredValue } from './modules.js';
import { isMade } from '../values/nothing.js';
import { addParts, unary } from './operators.js';
import { detailsProp } from '../packages/externals.js';
import { globalNamed, metaProps, moduleGlobal } from '../flows/file-paths.js';
import { exportWhole } from './exported.js';
import { failureOf } from '../packages/failures.js';
import { noteErrorDetails } from '../flows/flows.js';
import { objectOf, spreadItems } from './literals.js';
import { asKept, noteKeptWrite } from '../records/kept-lists.js';
import { argumentsSlot, exportsSlot, selfSlot } from './store.js';
import { runSwitch } from './switches.js';
import { valueOfType } from '../values/types.js';
import { yielded } from './yields.js';
import { array, constant, external, isUndefined, join, undefinedValue, unknown, unknownBecause, type InstanceValue, type Value } from '../values/value.js';

/** `next`: control goes on behind the block; `stop`: every way through it left early. */
export type Completion = 'next' | 'stop';

export function runBlock(evaluator: Evaluator, frame: Frame, block: Block): Completion {
  for (const instruction of block) {
    evaluator.fuel -= 1;
    if (evaluator.fuel <= 0) return 'stop';
    if (step(evaluator, frame, instruction) === 'stop') return 'stop';
  }
  return 'next';
}

export function spanOf(frame: Frame, at: { readonly start: number; readonly end: number }): Span {
  return { file: frame.module.file, start: at.start, end: at.end };
}

export function registerOf(frame: Frame, register: Register): Value {
  return frame.registers[register] ?? unknown;
}

function step(evaluator: Evaluator, frame: Frame, instruction: Instruction): Completion {
  if ('to' in instruction) {
    frame.registers[instruction.to] = compute(evaluator, frame, instruction);
    if (!frame.hasLeft) return 'next';
    frame.hasLeft = false;
    return 'stop';
  }
  switch (instruction.op) {
    case 'if':
      return runIf(evaluator, frame, instruction);
    case 'loop':
      return runLoop(evaluator, frame, instruction);
    case 'each':
      return runEach(evaluator, frame, instruction);
    case 'switch':
      return runSwitch(evaluator, frame, instruction);
    case 'try':
      return runTry(evaluator, frame, instruction);
    case 'labeled':
      return runLabeled(evaluator, frame, instruction);
    case 'return':
      addReturn(evaluator, frame, instruction.value === undefined ? undefinedValue : returned(evaluator, frame, instruction.value), instruction.value);
      return 'stop';
    case 'throw':
      if (evaluator.starting) evaluator.refusals.ends(frame, instruction.start);
      leave(evaluator, frame, { kind: 'throw', value: registerOf(frame, instruction.value) });
      if (frame.guarded === 0) {
        failureOf(frame, registerOf(frame, instruction.value), spanOf(frame, instruction));
        noteSentError(evaluator, frame, instruction);
      }
      return 'stop';
    case 'break':
    case 'continue':
      leave(evaluator, frame, { kind: instruction.op, ...(instruction.label && { label: instruction.label }) });
      return 'stop';
    case 'write': {
      const value = underBothNames(evaluator, frame, instruction.from);
      if (value.kind === 'array' && value.without) noteKeptWrite(evaluator, frame, instruction, value);
      assign(frame, instruction.slot, value, instruction.declare === true);
      return 'next';
    }
    case 'global-write':
      frame.module.undeclared.set(instruction.name, registerOf(frame, instruction.from));
      if (evaluator.starting) evaluator.globals.set(instruction.name, registerOf(frame, instruction.from));
      return 'next';
    case 'exports-write':
      exportWhole(evaluator, frame, evaluator.aliases.known(underBothNames(evaluator, frame, instruction.from)), spanOf(frame, instruction));
      return 'next';
    case 'set':
      writeMember(evaluator, frame, instruction);
      return 'next';
    case 'delete':
      deleteMember(evaluator, frame, instruction);
      return 'next';
  }
}

type Computing = Extract<Instruction, { readonly to: Register }>;

function compute(evaluator: Evaluator, frame: Frame, instruction: Computing): Value {
  switch (instruction.op) {
    // The commonest first: they are compared in order.
    case 'read':
      return evaluator.aliases.latest(readSlot(evaluator, frame, instruction.slot));
    case 'get':
      return evaluator.aliases.latest(readKey(evaluator, frame, instruction));
    case 'call':
      return evaluator.aliases.latest(callInstruction(evaluator, frame, instruction));
    case 'constant':
      return constant(instruction.value);
    case 'regexp':
      return { kind: 'regexp', pattern: instruction.pattern, flags: instruction.flags };
    case 'unknown':
      return unknownBecause(instruction.reason);
    case 'global':
      if (instruction.name === 'arguments') return selfFrame(frame).store.get(argumentsSlot) ?? unknown;
      return instruction.name === 'undefined' ? undefinedValue : (moduleGlobal(instruction.name, frame.module.file) ?? frame.module.undeclared.get(instruction.name) ?? evaluator.globals.get(instruction.name) ?? globalNamed(instruction.name));
    case 'this':
      return evaluator.aliases.latest(readSelf(frame));
    case 'super':
      return superOf(frame);
    case 'meta':
      return external('global:import.meta', { props: metaProps(frame.module.file) });
    case 'exports':
      return evaluator.aliases.latest(frame.module.frame.store.get(exportsSlot) ?? unknown);
    case 'new':
      return newInstruction(evaluator, frame, instruction);
    case 'require':
      return instruction.dynamic ? moduleValue(evaluator, frame.module.file, instruction.request) : evaluator.aliases.latest(requiredValue(evaluator, frame.module.file, instruction.request));
    case 'require-computed':
      noteChosenModule(evaluator, registerOf(frame, instruction.request), spanOf(frame, frame.instructions.definitions[instruction.request] ?? instruction), spanOf(frame, instruction));
      return chosenModule(evaluator, frame.module.file, registerOf(frame, instruction.request), instruction.dynamic === true);
    case 'object':
      if (evaluator.decisions) for (const entry of instruction.entries) if ('key' in entry) noteKey(evaluator, frame, entry.key);
      return objectOf(evaluator, frame, instruction);
    case 'array':
      return asKept(frame, spreadItems(frame, instruction.items));
    case 'template':
      if (instruction.tag !== undefined) return callInstruction(evaluator, frame, tagCall(frame, instruction));
      if (evaluator.decisions) noteSpent(evaluator, instruction.values.map((value) => registerOf(frame, value)));
      return addParts(instruction.strings.flatMap((text, at) => { const value = instruction.values[at]; return value === undefined ? [text] : [text, registerOf(frame, value)]; }));
    case 'binary':
      return compared(evaluator, frame, instruction);
    case 'unary':
      if (evaluator.starting && instruction.operator === '!') evaluator.refusals.absent(frame, instruction.start, registerOf(frame, instruction.value));
      return evaluator.starting && instruction.operator === '!' && isMade(registerOf(frame, instruction.value)) ? constant(false) : unary(instruction.operator, registerOf(frame, instruction.value));
    case 'function': {
      const made: Value = { kind: 'function', file: frame.module.file, index: instruction.index, frame: frame.holder ?? frame };
      evaluator.made?.push(made);
      return made;
    }
    case 'class':
      return defineClass(evaluator, frame, instruction);
    case 'await':
      return registerOf(frame, instruction.value);
    case 'yield':
      return yielded(evaluator, frame, instruction);
    case 'cast':
      return cast(evaluator, frame, instruction, registerOf(frame, instruction.value));
    case 'logical':
      return runLogical(evaluator, frame, instruction);
    case 'conditional':
      return runConditional(evaluator, frame, instruction);
    case 'default':
      return runDefault(evaluator, frame, instruction);
    case 'rest':
      return restOf(registerOf(frame, instruction.value), instruction.without, instruction.from);
  }
}

/** What was there before the call has another name behind it. */
function returned(evaluator: Evaluator, frame: Frame, register: Register): Value {
  return isFromAround(frame, register) ? underBothNames(evaluator, frame, register) : registerOf(frame, register);
}

function isFromAround(frame: Frame, register: Register): boolean {
  const definition = frame.instructions.definitions[register];
  if (definition?.op === 'get') return isFromAround(frame, definition.object);
  return definition?.op === 'this' || (definition?.op === 'read' && ownerOf(frame, definition.slot) !== frame);
}

/** A tagged template is a call of the tag with the strings and the values. */
function tagCall(frame: Frame, instruction: Extract<Instruction, { readonly op: 'template' }>): Extract<Instruction, { readonly op: 'call' }> {
  const strings = array(instruction.strings.map((text) => constant(text)));
  const at = frame.registers.push(strings) - 1;
  const args: Item[] = [{ value: at }, ...instruction.values.map((value) => ({ value }))];
  return { op: 'call', to: instruction.to, callee: instruction.tag ?? instruction.to, args, start: instruction.start, end: instruction.end, ...(instruction.receiver !== undefined && { receiver: instruction.receiver }) };
}

/** An error that nothing on the way catches answers the request, with the details it was made with. */
function noteSentError(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'throw' }>): void {
  const error = registerOf(frame, instruction.value);
  const details = error.kind === 'external' || error.kind === 'instance' ? error.props?.get(detailsProp) : undefined;
  if (!details || evaluator.stack.some((one) => one.guarded > 0)) return;
  const { definitions } = frame.instructions;
  const made = definitions[instruction.value];
  const first = made?.op === 'new' || made?.op === 'call' ? made.args[0] : undefined;
  const at = (first && definitions[first.value]) ?? made ?? instruction;
  noteErrorDetails(evaluator, details, spanOf(frame, at), spanOf(frame, instruction), 'the answer');
}

/** Leaves the block: to a surrounding `try`, loop, switch or label, or out of the function. */
export function leave(evaluator: Evaluator, frame: Frame, exit: Pick<Exit, 'kind' | 'label' | 'value'>): void {
  const point: Exit = { ...exit, store: frame.store, path: evaluator.path, states: evaluator.aliases.states };
  if (exit.kind === 'throw' && frame.guarded === 0) frame.throws.push(point);
  else frame.exits.push(point);
}

function readSlot(evaluator: Evaluator, frame: Frame, slot: Slot): Value {
  const binding = frame.module.imports.get(slot);
  if (binding) return asTold(importedValue(evaluator, frame.module.file, binding.request, binding.name), frame.module.frame.store.get(slot));
  const owner = ownerOf(frame, slot);
  const value = owner.store.get(slot);
  const declared = frame.module.facts.slots[slot]?.type;
  if (declared && (!value || isUndefined(value) || (value.kind === 'unknown' && value.taint.length === 0 && value.identity === undefined))) return valueOfType(evaluator, frame.module, declared) ?? value ?? undefinedValue;
  return value ?? unknown;
}

/** What a package gives, as calls of this module have set it up. */
function asTold(imported: Value, told: Value | undefined): Value {
  return told?.kind === 'external' && told.props && imported.kind === 'external' && told.origin === imported.origin ? told : imported;
}

/** Writes a variable; one of an outer activation may or may not be written when the function runs, unless `strong`. */
export function assign(frame: Frame, slot: Slot, value: Value, strong: boolean): void {
  const owner = ownerOf(frame, slot);
  const old = owner === frame || strong ? undefined : owner.store.get(slot);
  noteWritten(frame, owner);
  owner.store.set(slot, old && !isUndefined(old) ? join(old, value) : value);
}

/** Variables of a module are those of all its calls; those of an activation are somebody's. */
export function noteWritten(frame: Frame, owner: Frame): void {
  if (owner !== frame && owner.parent) (frame.written ??= new Set()).add(owner);
}

function readSelf(frame: Frame): Value {
  return selfFrame(frame).store.get(selfSlot) ?? unknown;
}

function superOf(frame: Frame): Value {
  const self = readSelf(frame);
  const definition = selfFrame(frame).facts.class;
  for (let at: Value | undefined = self.kind === 'instance' ? self.of : self; at?.kind === 'class'; at = at.base) {
    if (at.index !== definition || at.file !== frame.module.file) continue;
    return self.kind === 'instance' ? superOfClass(at.base, self) : (at.base ?? unknown);
  }
  return unknown;
}

/** What a package's class would do with the instance. */
function superOfClass(base: Value | undefined, self: InstanceValue): Value {
  return base?.kind === 'external' && !base.origin.endsWith('#') ? { ...base, origin: `${base.origin}#`, props: self.props } : (base ?? unknown);
}

/** What is looked up by what is asked for hangs on all of it. */
export function noteKey(evaluator: Evaluator, frame: Frame, key: Key): void {
  if (typeof key !== 'string') noteSpent(evaluator, [registerOf(frame, key.computed)]);
}

export function keyText(frame: Frame, key: Key): string | undefined {
  if (typeof key === 'string') return key;
  const value = registerOf(frame, key.computed);
  return value.kind === 'constant' && value.value !== undefined ? String(value.value) : undefined;
}
