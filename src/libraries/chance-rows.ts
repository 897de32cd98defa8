import type { Clearance, LibraryFact } from '../facts/index.js';

/** Nobody decides what chance gives: it does no harm but by being guessed. */
const harmless: readonly Clearance[] = ['all', 'claims', 'credential', 'error-detail', 'size', 'rows', 'amount', 'log-secret', 'signature'];

/** A generator that is made to be fast: who has seen some of its numbers knows the others (CWE-338). */
export function chanceRows(...paths: readonly string[]): readonly LibraryFact[] {
  return paths.map((path) => ({ path: `${path}()`, is: 'source', origin: 'chance', shape: 'string', clears: harmless }) as const);
}

/** What nobody may guess stands at this place. */
export function unguessableRows(path: string, ...at: readonly string[]): readonly LibraryFact[] {
  return [{ path, is: 'sink', of: 'guess', at }];
}
