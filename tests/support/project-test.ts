import { expect, test } from 'vitest';
import { lintFiles, sourcesOf, type Files, type LintOptions, type RuleName } from './lint.js';
import { differences, marksIn, type Report } from './marks.js';
import { suggestionFaults } from './suggestions.js';

export interface CaseOptions extends LintOptions {
  /** Parts of the messages, in the order of the reports. */
  readonly says?: readonly string[];
}

/**
 * One small API, written to a folder and linted as ESLint does it; the marks in its code say what is reported. All rules
 * run, only reports of the named ones count, no two rules may point at the same code, and every suggestion mends what it belongs to.
 */
export function projectTest(rule: RuleName | readonly RuleName[], title: string, files: Files, { says, ...options }: CaseOptions = {}): void {
  test(title, () => {
    const all = lintFiles(files, options);
    const counted = new Set<string>([rule, 'parse'].flat());
    const reports = all.filter((report) => counted.has(report.rule));
    expect(differences(sourcesOf(files).flatMap(([name, text]) => marksIn(name, text)), reports)).toEqual([]);
    expect(sameCode(all)).toEqual([]);
    expect(suggestionFaults(files, all, options)).toEqual([]);
    if (says) expect(reports.map((report) => report.message)).toEqual(says.map((part) => expect.stringContaining(part) as string));
  });
}

/** What whole applications lack is told where they are created: different causes at one place. */
const ofApplications: ReadonlySet<string> = new Set<RuleName>(['require-authentication', 'require-rate-limit', 'require-security-headers']);

/** Two rules that report the same code tell one cause twice. */
export function sameCode(reports: readonly Report[]): string[] {
  const spans = new Map<string, string>();
  return reports.flatMap(({ file, line, column, endLine, endColumn, rule }) => {
    const span = `${file}:${line}:${column}-${endLine}:${endColumn}`;
    const first = spans.get(span) ?? rule;
    spans.set(span, first);
    return first === rule || (ofApplications.has(first) && ofApplications.has(rule)) ? [] : [`${span}: ${first} and ${rule}`];
  });
}
