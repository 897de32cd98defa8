import type { Instruction, Origin, TypeRef } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import type { Frame } from '../running/frame.js';
import { addBehaviour } from '../running/invoke.js';
import { valueOfType } from '../values/types.js';
import type { Value } from '../values/value.js';

/** Parts of a request that arrive unchecked, with a structure of the client's choice. */
const structured: ReadonlySet<Origin> = new Set(['body', 'query']);
/** Types that promise nothing about what they hold. */
const promising = (type: TypeRef): boolean => !['', 'any', 'unknown', 'object', 'const', 'never', 'undefined', 'null'].includes(type.name) && !(type.name === 'Record' && type.args?.[1]?.name !== undefined && !promising(type.args[1]));

type Cast = Extract<Instruction, { readonly op: 'cast' }>;

/** A value under a type: the value itself, or, where nothing is known of it, what the type says. */
export function cast(evaluator: Evaluator, frame: Frame, instruction: Cast, value: Value): Value {
  noteClaim(frame, instruction, value);
  return value.kind === 'unknown' && value.taint.length === 0 && value.identity === undefined ? (valueOfType(evaluator, frame.module, instruction.type) ?? value) : value;
}

/** Notes that a part of the request, or an object in it, is taken to be of a type. */
function noteClaim(frame: Frame, { type, start, end }: Cast, value: Value): void {
  if (value.kind !== 'unknown') return;
  const [taint, ...others] = value.taint;
  if (!taint || others.length > 0 || taint.shape === 'string' || taint.cleared.includes('all') || !structured.has(taint.origin) || !promising(type)) return;
  const span = { file: frame.module.file, start, end };
  addBehaviour(frame, { does: 'claim', claim: { id: taint.id, label: taint.label, type: nameOf(type), span }, span });
}

function nameOf({ name, args }: TypeRef): string {
  if (name === '[]') return `${args?.[0] ? nameOf(args[0]) : 'a list'}[]`;
  if (name === 'Partial' || name === 'Required' || name === 'Pick' || name === 'Omit' || name === 'Readonly') return `${name}<${args?.[0] ? nameOf(args[0]) : '…'}>`;
  if (name === '|' || name === '&') return (args ?? []).map(nameOf).join(` ${name} `);
  return name === '{}' ? 'a type of its own' : name;
}
