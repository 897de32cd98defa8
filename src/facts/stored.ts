/** A field by which a record names one of another kind: `{ key: 'authorId', to: 'User' }`. */
export interface Tie {
  readonly key: string;
  readonly to: string;
}

/** A kind of records as something beside the code declares it: a model of a Prisma schema, a table of `CREATE TABLE` or of a migration. Nothing else is ever stored of it. */
export interface StoredKind {
  /** As it is declared; kinds are found by it in small letters. */
  readonly name: string;
  readonly fields: readonly string[];
  readonly ties: readonly Tie[];
  /** Names by which records of other kinds are read along with one of these, where they are declared: `posts`, `author`. */
  readonly relations?: readonly Tie[];
  /** Folder of the package that declares them: another package of the same repository may store records of the same name elsewhere. */
  readonly within?: string;
}

/** How the declaration of stored records is written. `source`: statements in texts of a program, and calls that make tables. */
export type StoredSyntax = 'prisma' | 'sql' | 'source';
