import { storedKinds } from '../extract/index.js';
import type { StoredKind, StoredSyntax } from '../facts/index.js';

/** What the records of a project are declared by beside its code: `schema.prisma`, files of SQL, and statements in texts and migrations of its sources. Each text is read once. */
export class StoredKinds {
  readonly #known = new Map<string, { readonly text: string; readonly kinds: readonly StoredKind[] }>();

  /** `schemas`: files that hold nothing else. */
  in(schemas: readonly string[], sources: readonly string[], text: (file: string) => string, packageOf: (file: string) => string | undefined): readonly StoredKind[] {
    const inSchemas = schemas.flatMap((file) => placed(this.#kinds(file, text(file), file.endsWith('.prisma') ? 'prisma' : 'sql'), packageOf(file)));
    return [...inSchemas, ...sources.flatMap((file) => placed(this.#inSource(file, text(file)), packageOf(file)))];
  }

  #inSource(file: string, text: string): readonly StoredKind[] {
    return declaresRecords(text) ? this.#kinds(file, text, 'source') : [];
  }

  #kinds(file: string, text: string, syntax: StoredSyntax): readonly StoredKind[] {
    const known = this.#known.get(file);
    if (known?.text === text) return known.kinds;
    const kinds = storedKinds(text, syntax);
    this.#known.set(file, { text, kinds });
    return kinds;
  }
}

function placed(kinds: readonly StoredKind[], within: string | undefined): readonly StoredKind[] {
  return within === undefined ? kinds : kinds.map((kind) => ({ ...kind, within }));
}

/** Whether texts of a source may declare records, wherever they stand in it. */
export function declaresRecords(text: string): boolean {
  return text.includes('CREATE TABLE') || text.includes('create table') || text.includes('createTable');
}
