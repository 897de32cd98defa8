import type { DataAccess } from './data.js';
import type { Span } from './span.js';

/** A check of a signature that does not keep a handler from acting: where the request brings none (`skipped`), or because it comes after (`late`). */
export interface UnheardSignature {
  readonly cause: 'skipped' | 'late';
  /** What is checked, as the code spells it, and where. */
  readonly name: string;
  readonly span: Span;
  /** What is done to stored records all the same. */
  readonly access: DataAccess;
}

/** A check of a signature whose answer nothing looks at. */
export interface IgnoredVerdict {
  /** As the code spells it. */
  readonly name: string;
  readonly span: Span;
}
