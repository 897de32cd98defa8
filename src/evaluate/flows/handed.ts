import type { Place, Register, Risk, Span } from '../../facts/index.js';
import { definitionsOf } from '../running/definitions.js';
import { ownerOf } from '../values/captured.js';
import { registerOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { argumentIndex } from '../packages/places.js';
import type { CallSite } from '../running/sites.js';
import { alternatives, type Value } from '../values/value.js';

/** A parameter that a function hands on as it is to something that trusts it. What was dangerous about it goes by these ids. */
export interface Handed {
  readonly parameter: number;
  readonly risk: Risk;
  readonly sink: string;
  readonly ids: readonly string[];
}

/** Where a text was put together that a function only passes on: the call that handed it over, and the activations around it. */
export interface Composed {
  readonly span: Span;
  readonly call: Span;
  /** The function that the text was handed to. */
  readonly callee: Frame;
}

/** Texts in which data does harm by what stands around it: they are mended where they are put together, not in the function that runs them. */
const composing = new Set<Risk>(['sql', 'command', 'code', 'nosql-code', 'template', 'ldap', 'xpath']);
const maxLevels = 6;
const maxHanded = 8;

interface Parameter {
  readonly owner: Frame;
  readonly index: number;
}

/** Follows what stands at a place back through functions that only pass it on, and lets each of them remember that it does. */
export function composedAt(site: CallSite, risk: Risk, sink: string, place: Place, ids: readonly string[]): Composed | undefined {
  const start = composing.has(risk) ? registerAt(site, place) : undefined;
  if (start === undefined) return undefined;
  let composed: Composed | undefined;
  let parameter = parameterOf(site.frame, start);
  for (let level = 0; parameter && level < maxLevels; level += 1) {
    const { owner, index } = parameter;
    keep(owner, { parameter: index, risk, sink, ids });
    const register = owner.site?.argRegisters[index];
    if (!owner.site || register === undefined) break;
    composed = composedBy(owner.site, register, owner);
    parameter = parameterOf(owner.site.frame, register);
  }
  return composed;
}

/** Whether a call hands over a text that is made of more than data. */
function composedBy({ frame, span }: CallSite, register: Register, callee: Frame): Composed | undefined {
  const at = frame.instructions.definitions[register];
  if (!at || !alternatives(registerOf(frame, register)).some(isComposed)) return undefined;
  return { span: { file: frame.module.file, start: at.start, end: at.end }, call: span, callee };
}

function isComposed(value: Value): boolean {
  return value.kind === 'text' && value.parts.some((part) => typeof part === 'string');
}

function keep(owner: Frame, handed: Handed): void {
  const known = (owner.handed ??= []);
  if (known.length < maxHanded && !known.some((one) => one.parameter === handed.parameter && one.sink === handed.sink)) known.push(handed);
}

/** The register of an argument, or of a property of one that is written out in the call. */
function registerAt(site: CallSite, place: Place): Register | undefined {
  const at = argumentIndex(place, site.argRegisters.length);
  const register = at === undefined ? undefined : site.argRegisters[at];
  const dot = place.indexOf('.');
  if (register === undefined || dot === -1) return register;
  const literal = site.frame.instructions.definitions[register];
  const entry = literal?.op === 'object' ? literal.entries.find((one) => 'key' in one && one.key === place.slice(dot + 1)) : undefined;
  return entry && 'key' in entry ? entry.value : undefined;
}

/** The parameter that a register holds, of this function or of one around it, where nothing has been made of it. */
function parameterOf(frame: Frame, register: Register, steps = 4): Parameter | undefined {
  const { definitions } = frame.instructions;
  const definition = definitions[register];
  if (!definition) return register < frame.facts.parameters.length && !frame.facts.parameters[register]?.rest ? { owner: frame, index: register } : undefined;
  if (steps === 0) return undefined;
  switch (definition.op) {
    case 'cast':
    case 'default':
      return parameterOf(frame, definition.value, steps - 1);
    case 'read': {
      const owner = ownerOf(frame, definition.slot);
      const initialiser = definitionsOf(owner.facts).initialisers.get(definition.slot);
      return initialiser === undefined ? undefined : parameterOf(owner, initialiser, steps - 1);
    }
    default:
      return undefined;
  }
}
