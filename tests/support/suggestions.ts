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
      const faults = newIn(after, reports, report, inserted.split('\n').length - text.slice(start, end).split('\n').length, lineOf(text, start));
      return faults.map((fault) => `${report.file}:${report.line} ${report.rule}, "${message}": ${fault}; it gives:\n${changed}`);
    }),
  );
}

function newIn(after: readonly Report[], before: readonly Report[], at: Report, moved: number, from: number): string[] {
  const torn = after.find(({ rule, file }) => rule === 'parse' && file === at.file);
  if (torn && !before.some(({ rule, file }) => rule === 'parse' && file === at.file)) return [`does not parse: ${torn.message}`];
  const own = ({ rule, file }: Report): boolean => rule === at.rule && file === at.file;
  const silenced = after.filter(own).length < before.filter(own).length ? [] : ['does not silence the report'];
  // An insertion above the report moves it, one below does not.
  const line = at.line >= from ? at.line + moved : at.line;
  const isThere = (one: Report): boolean => one.file === at.file && one.line >= Math.min(line, at.line) && one.line <= Math.max(line, at.line);
  const old = before.filter(({ file }) => file === at.file).map(({ rule }) => rule);
  const fresh = after.filter((one) => isThere(one) && !old.includes(one.rule)).map(({ rule, message }) => `brings ${rule}: ${message}`);
  return [...silenced, ...fresh];
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
