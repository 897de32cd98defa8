import { visit } from '../../evaluate/index.js';
import type { ModuleFacts, Register, Slot, Span } from '../../facts/index.js';
import type { Linker } from '../linker.js';

/** Packages by whose name one may suppose that they hash passwords, or that somebody else does. */
const hashers = /bcrypt|argon2|scrypt|pbkdf2|passw|credential|better-auth|supertokens|hash/i;

/** Where passwords may be hashed: by what files import and use, or by what was seen to run. Where an import is used cannot always be told: then it is the whole file. */
export function hashingPlaces(linker: Linker): readonly Span[] {
  const importing = linker.files.flatMap((file) => {
    const facts = linker.facts(file);
    return (facts?.requests ?? []).flatMap(({ request }) => {
      const target = linker.resolve(file, request);
      return facts && target.kind === 'package' && hashers.test(target.name) ? usesOf(facts, request).map((use) => ({ file, ...use })) : [];
    });
  });
  const seen = linker.told.options.sites().filter(({ concern, state }) => (concern === 'password-hash' || concern === 'password-hash-cost') && state !== 'unknown').map(({ span }) => span);
  return [...importing, ...seen];
}

type Use = Pick<Span, 'start' | 'end'>;

/** Nobody can say where. */
const anywhere: readonly Use[] = [{ start: 0, end: 0 }];

/** Where the code does anything with what it imports: a package that only stands in the head of a file hashes nothing. */
function usesOf(facts: ModuleFacts, request: string): readonly Use[] {
  const required = requiredSlots(facts, request);
  const slots = new Set<Slot>([...facts.imports.flatMap((binding) => (binding.request === request ? [binding.slot] : [])), ...(required ?? [])]);
  if (!required || slots.size === 0 || facts.exports.some((one) => 'slot' in one && slots.has(one.slot))) return anywhere;
  const uses: Use[] = [];
  for (const { body } of facts.functions) visit(body, (instruction) => { if (instruction.op === 'read' && slots.has(instruction.slot)) uses.push({ start: instruction.start, end: instruction.end }); });
  return uses;
}

/** The variables that a module keeps what it requires in, or parts of it (`const { hash } = require('bcrypt')`); undefined where it does something else with it. */
function requiredSlots({ functions: [topLevel] }: ModuleFacts, request: string): readonly Slot[] | undefined {
  const slots: Slot[] = [];
  const waiting = new Set<Register>();
  const made = new Map<Register, Register>();
  visit(topLevel?.body ?? [], (instruction) => {
    if (instruction.op === 'require' && instruction.request === request) {
      waiting.add(instruction.to);
      made.set(instruction.to, instruction.to);
    }
    const from = instruction.op === 'get' ? made.get(instruction.object) : undefined;
    if (from !== undefined && instruction.op === 'get') made.set(instruction.to, from);
    const kept = instruction.op === 'write' ? made.get(instruction.from) : undefined;
    if (kept === undefined || instruction.op !== 'write') return;
    waiting.delete(kept);
    slots.push(instruction.slot);
  });
  return waiting.size > 0 ? undefined : slots;
}
