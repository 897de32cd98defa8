import { lintFiles, type Files, type LintOptions } from './lint.js';
import type { Report } from './marks.js';

/**
 * What is wrong with the suggestions of reports, one sentence each: applied, every one leaves a project that parses, without the
 * report it belongs to, and without a new one of any rule where it was.
 */
export function suggestionFaults(files: Files, reports: readonly Report[], options?: LintOptions): string[] {
  return reports.flatMap((report) =>
    (report.suggestions ?? []).flatMap(({ message, start, end, text: inserted }) => {
      const text = files[report.file] ?? '';
      const changed = text.slice(0, start) + inserted + text.slice(end);
      const after = lintFiles({ ...files, [report.file]: changed }, options);
      // What is put in before the report moves it.
      const isBefore = end <= offsetOf(text, report);
      const moved = isBefore ? inserted.split('\n').length - text.slice(start, end).split('\n').length : 0;
      const faults = newIn(after, reports, report, report.line + moved);
      return faults.map((fault) => `${report.file}:${report.line} ${report.rule}, "${message}": ${fault}; it gives:\n${changed}`);
    }),
  );
}

/** What a change may leave: less than there was. A limit that is bound to a statement is still the caller’s. */
const lesser: Readonly<Record<string, string>> = { 'no-permissive-cors': 'no-unrestricted-cors', 'no-sql-string-building': 'require-pagination-limit' };

function newIn(after: readonly Report[], before: readonly Report[], at: Report, line: number): string[] {
  const torn = after.find(({ rule, file }) => rule === 'parse' && file === at.file);
  if (torn && !before.some(({ rule, file }) => rule === 'parse' && file === at.file)) return [`does not parse: ${torn.message}`];
  const then = before.filter((one) => one.file === at.file && one.line === at.line);
  const now = after.filter((one) => one.file === at.file && one.line === line);
  const own = ({ rule }: Report): boolean => rule === at.rule;
  const silenced = now.filter(own).length < then.filter(own).length ? [] : ['does not silence the report'];
  const fresh = now.filter(({ rule }) => rule !== lesser[at.rule] && !then.some((one) => one.rule === rule)).map(({ rule, message }) => `brings ${rule}: ${message}`);
  return [...silenced, ...fresh];
}

function offsetOf(text: string, { line, column }: Report): number {
  return text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}
