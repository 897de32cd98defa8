import { visit } from '../../evaluate/index.js';
import type { ModuleFacts, Register, Slot } from '../../facts/index.js';
import type { Linker } from '../linker.js';

/** Packages by whose name one may suppose that they hash passwords, or that somebody else does. */
const hashers = /bcrypt|argon2|scrypt|pbkdf2|passw|credential|better-auth|supertokens|hash/i;

/** Files in which passwords may be hashed: by what they import and use, or by what was seen to run. */
export function hashingFiles(linker: Linker): readonly string[] {
  const importing = linker.files.filter((file) => {
    const facts = linker.facts(file);
    return facts?.requests.some(({ request }) => {
      const target = linker.resolve(file, request);
      return target.kind === 'package' && hashers.test(target.name) && isUsed(facts, request);
    });
  });
  const seen = linker.told.options.sites().filter(({ concern, state }) => (concern === 'password-hash' || concern === 'password-hash-cost') && state !== 'unknown').map(({ span }) => span.file);
  return [...new Set([...importing, ...seen])];
}

/** Whether the code does anything with what it imports: a package that only stands in the head of a file hashes nothing. */
function isUsed(facts: ModuleFacts, request: string): boolean {
  const slots = new Set<Slot>(facts.imports.flatMap((binding) => (binding.request === request ? [binding.slot] : [])));
  const required = new Set<Register>();
  const [topLevel] = facts.functions;
  if (topLevel) {
    visit(topLevel.body, (instruction) => {
      if (instruction.op === 'require' && instruction.request === request) required.add(instruction.to);
      else if (instruction.op === 'write' && required.delete(instruction.from)) slots.add(instruction.slot);
    });
  }
  if (slots.size === 0 || required.size > 0) return true;
  let isRead = facts.exports.some((one) => 'slot' in one && slots.has(one.slot));
  for (const { body } of facts.functions) visit(body, (instruction) => { if (instruction.op === 'read' && slots.has(instruction.slot)) isRead = true; });
  return isRead;
}
