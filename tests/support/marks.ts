/**
 * What a case says about itself, on the line where it happens: `expect` must be reported, `missed` must not yet be, `wrong`
 * still is.
 */
export interface Mark {
  readonly kind: 'expect' | 'missed' | 'wrong';
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly reason: string | undefined;
}

export interface Report {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly message: string;
  /** What it offers: a piece of the file's text, by offsets, and what would come in its place. */
  readonly suggestions?: readonly { readonly message: string; readonly start: number; readonly end: number; readonly text: string }[];
}

const pattern = /\/\/ (expect|missed|wrong): ([\w-]+(?:, [\w-]+)*)(?: +\(([^)]*(?:\([^)]*\)[^)]*)*)\))?/g;

export function marksIn(file: string, text: string): Mark[] {
  return text.split(/\r?\n/).flatMap((content, index) =>
    [...content.matchAll(pattern)].flatMap(([, kind = '', names = '', reason]) =>
      names.split(', ').map((rule) => ({ kind: kind as Mark['kind'], file, line: index + 1, rule, reason })),
    ),
  );
}

/** What differs between marks and reports, one sentence each; empty when every mark holds. */
export function differences(marks: readonly Mark[], reports: readonly Report[]): string[] {
  const open = [...reports];
  const found: string[] = [];
  for (const mark of marks) {
    const place = `${mark.file}:${mark.line} ${mark.rule}`;
    if (mark.kind !== 'expect' && mark.reason === undefined) found.push(`${place}: say in parentheses why it is ${mark.kind}`);
    const index = open.findIndex((report) => report.file === mark.file && report.line === mark.line && report.rule === mark.rule);
    if (index !== -1) open.splice(index, 1);
    if (mark.kind === 'missed' && index !== -1) found.push(`${place}: is reported now; move the mark from "missed" to "expect"`);
    if (mark.kind === 'wrong' && index === -1) found.push(`${place}: is not reported any more; remove the mark "wrong"`);
    if (mark.kind === 'expect' && index === -1) found.push(`${place}: is expected and was not reported`);
  }
  for (const report of open) found.push(`${report.file}:${report.line}:${report.column} ${report.rule}: reported without a mark: ${report.message}`);
  return found;
}
