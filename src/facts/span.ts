/** Offsets into one text, in UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range in a named file. `file` is an absolute path with forward slashes. */
export interface Span extends Range {
  readonly file: string;
}

/** The 1-based line of an offset; `lines`: where each begins. */
export function lineAt(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
