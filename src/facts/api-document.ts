/** Whether a document says that callers must be known. `silent`: it does not speak of it. */
export type DocumentedSecurity = 'required' | 'optional' | 'none' | 'silent';

/** One operation of an OpenAPI or Swagger document. */
export interface DocumentedOperation {
  readonly method: string;
  /** As the document spells it, without the base path: `/orders/{id}`. */
  readonly path: string;
  readonly security: DocumentedSecurity;
  /** Names of the security schemes that it asks for. */
  readonly schemes: readonly string[];
  readonly deprecated: boolean;
  /** 1-based line in the document. */
  readonly line: number;
}

/** What a document says that an API serves. */
export interface ApiDocument {
  /** Absolute, forward slashes. */
  readonly file: string;
  /** Paths that stand before those of the operations: from `servers`, or `basePath`; `''` for none. */
  readonly bases: readonly string[];
  readonly operations: readonly DocumentedOperation[];
}

/** A document that could not be read; the reason says where. */
export interface UnreadDocument {
  readonly file: string;
  readonly problem: string;
}
