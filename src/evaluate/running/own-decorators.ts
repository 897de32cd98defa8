import type { Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { invoke } from './invoke.js';
import type { Host } from '../host.js';
import type { CallSite } from './sites.js';
import { prototypeOfClass } from './prototypes.js';
import { constant, object, undefinedValue, unknown, type ClassValue, type ExternalValue, type FunctionValue, type InstanceValue, type Value } from '../values/value.js';

/**
 * Decorators that a program writes itself are functions that are called when their class is defined: for each member those of its parameters, then its own, then those of the class; the last one that is written first.
 * Where a package decorates the class or a member, that package reads what stands there (`src/link/decorated/decorators.ts`), and nothing is called.
 */
export function runOwnDecorators(evaluator: Evaluator, definition: ClassValue, span: Span, depth: number): void {
  if (!evaluator.starting || !isOwn(evaluator.host, definition)) return;
  const prototype = (): InstanceValue => prototypeOfClass(evaluator, definition);
  const call = (decorators: readonly Value[], args: () => readonly Value[]): void => {
    for (const decorator of [...decorators].reverse()) if (decorator.kind === 'function') invoke(evaluator, decorator, args(), decorator.self, span, depth + 1);
  };
  for (const { member, decorators, parameters } of definition.members) {
    const facts = definition.facts.members[member];
    const owner = (): Value => (facts?.static === true ? definition : prototype());
    const key = typeof facts?.key === 'string' ? constant(facts.key) : member === -1 ? undefinedValue : unknown;
    for (const [at, ofParameter] of [...parameters.entries()].reverse()) call(ofParameter, () => [member === -1 ? definition : owner(), key, constant(at)]);
    const method: FunctionValue | undefined = facts?.kind === 'method' && facts.function !== undefined ? { kind: 'function', file: definition.file, index: facts.function, frame: definition.frame, self: prototype() } : undefined;
    call(decorators, () => [owner(), key, method ? object([['value', method]]) : undefinedValue]);
  }
  call(definition.decorators, () => [definition]);
}

/** The program decorates it, and packages only say how it is made. */
function isOwn(host: Host, { decorators, members }: ClassValue): boolean {
  const all = [...decorators, ...members.flatMap((member) => [...member.decorators, ...member.parameters.flat()])];
  return all.some((one) => one.kind === 'function') && all.every((one) => one.kind === 'function' || (one.kind === 'external' && isMaking(host, one)));
}

const making = new Set(['inert', 'inject', 'inject-model', 'injectable']);

function isMaking(host: Host, { origin }: ExternalValue): boolean {
  const rows = host.meanings(origin.replace(/\(\)$/, '')).filter((meaning) => meaning.is === 'decorator');
  return rows.length > 0 && rows.every((row) => making.has(row.means.as));
}

/** What the program itself keeps beside a class while it starts, and reads there (`Reflect.defineMetadata` of reflect-metadata). */
export function reflected({ evaluator }: CallSite, origin: string, args: readonly Value[]): Value | undefined {
  if (!evaluator.starting || !origin.startsWith('global:Reflect.')) return undefined;
  const does = origin.slice('global:Reflect.'.length);
  const [name, ...rest] = args;
  const [value, target, member] = does === 'defineMetadata' ? rest : [undefined, ...rest];
  const definition = target?.kind === 'class' ? target : target?.kind === 'instance' ? target.of : undefined;
  if (!definition || !name || !isOwn(evaluator.host, definition)) return undefined;
  const at = (one: ClassValue): string | undefined => keyOf(one, name, member);
  switch (does) {
    case 'defineMetadata': {
      const key = at(definition);
      if (key === undefined || !value) return undefined;
      evaluator.effects += 1;
      evaluator.reflected.set(key, evaluator.aliases.known(value));
      return undefinedValue;
    }
    case 'getMetadata':
    case 'getOwnMetadata':
    case 'hasMetadata':
    case 'hasOwnMetadata': {
      evaluator.effects += 1;
      let found: Value | undefined;
      for (let one: Value | undefined = definition; one?.kind === 'class' && found === undefined; one = does.includes('Own') ? undefined : one.base) found = evaluator.reflected.get(at(one) ?? '');
      return does.startsWith('has') ? constant(found !== undefined) : found ? evaluator.aliases.latest(found) : undefinedValue;
    }
    default:
      return undefined;
  }
}

/** Under which it is kept; only names that are known, of members that are known. */
function keyOf({ file, index, frame }: ClassValue, name: Value, member: Value | undefined): string | undefined {
  const named = name.kind === 'constant' ? String(name.value) : name.kind === 'external' && name.id !== undefined ? name.id : undefined;
  if (named === undefined || (member !== undefined && member.kind !== 'constant')) return undefined;
  return `${file}#${String(index)}@${frame.id} ${member?.value === undefined ? '' : String(member.value)} ${named}`;
}
