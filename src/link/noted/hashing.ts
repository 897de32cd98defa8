import type { Linker } from '../linker.js';

/** Packages by whose name one may suppose that they hash passwords, or that somebody else does. */
const hashers = /bcrypt|argon2|scrypt|pbkdf2|passw|credential|better-auth|supertokens|hash/i;

/** Files in which passwords may be hashed: by what they import, or by what was seen to run. */
export function hashingFiles(linker: Linker): readonly string[] {
  const importing = linker.files.filter((file) =>
    (linker.facts(file)?.requests ?? []).some(({ request }) => {
      const target = linker.resolve(file, request);
      return target.kind === 'package' && hashers.test(target.name);
    }),
  );
  const seen = linker.options.sites().filter(({ concern, state }) => (concern === 'password-hash' || concern === 'password-hash-cost') && state !== 'unknown').map(({ span }) => span.file);
  return [...new Set([...importing, ...seen])];
}
