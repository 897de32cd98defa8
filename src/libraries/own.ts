import type { Library, LibraryFact, OwnName, OwnRows } from '../facts/index.js';

/** What a team says about packages and functions of its own, as the rows of libraries. Files go by `./` and their path. */
export function ownLibraries({ sources = [], sinks = [], sanitizers = [], validators = [], principal = [] }: OwnRows): readonly Library[] {
  const byPackage = new Map<string, LibraryFact[]>();
  const add = (row: OwnName, fact: LibraryFact): void => {
    const name = row.package ?? ownPackage(row.file ?? '');
    byPackage.set(name, [...(byPackage.get(name) ?? []), fact]);
  };
  for (const row of sources) add(row, { path: row.name, is: 'source', origin: row.origin, shape: row.shape });
  for (const row of sinks) add(row, { path: row.name, is: 'sink', of: row.risk, at: row.at });
  for (const row of sanitizers) add(row, { path: row.name, is: 'derives', from: row.at, clears: row.clears });
  for (const row of validators) add(row, { path: row.name, is: 'checks', at: row.at, clears: row.clears, by: row.by });
  for (const row of principal) add(row, { path: row.name, is: 'principal' });
  return [...byPackage].map(([name, facts]) => ({ packages: [name], facts }));
}

/** The name under which rows speak of a file of the project, given by its path from the root. */
export function ownPackage(file: string): string {
  return `./${file.replace(/^\.\//, '').replace(/[:#(|]/g, '_')}`;
}
