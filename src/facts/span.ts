/** Offsets into one text, in UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range in a named file. `file` is an absolute path with forward slashes. */
export interface Span extends Range {
  readonly file: string;
}
