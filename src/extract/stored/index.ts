import type { StoredKind, StoredSyntax } from '../../facts/index.js';
import { builtTables } from './builders.js';
import { prismaModels } from './prisma.js';
import { sqlTables } from './sql.js';

const readers: Readonly<Record<StoredSyntax, (text: string) => readonly StoredKind[]>> = { prisma: prismaModels, sql: sqlTables, source: (text) => [...sqlTables(text), ...builtTables(text)] };

/** The kinds of records that a text declares, as far as it is written plainly. Never throws. */
export function storedKinds(text: string, syntax: StoredSyntax): readonly StoredKind[] {
  return readers[syntax](text);
}
