import { expect, test } from 'vitest';
import { lintFolder, sourcesOf, writeProject, type Files, type LintOptions, type RuleName } from './lint.js';
import { keptFaults } from './kept.js';
import { differences, marksIn } from './marks.js';
import { sameCode } from './same-code.js';
import { suggestionFaults } from './suggestions.js';

export interface CaseOptions extends LintOptions {
  /** Parts of the messages, in the order of the reports. */
  readonly says?: readonly string[];
}

/**
 * One small API, written to a folder and linted as ESLint does it; the marks in its code say what is reported. All rules
 * run, only reports of the named ones count, no two rules may tell the same cause, every suggestion mends what it belongs to, and
 * facts or a model that were kept on the disk find the same.
 */
export function projectTest(rule: RuleName | readonly RuleName[], title: string, files: Files, { says, ...options }: CaseOptions = {}): void {
  test(title, () => {
    const root = writeProject(files);
    const all = lintFolder(root, sourcesOf(files), options);
    const counted = new Set<string>([rule, 'parse'].flat());
    const reports = all.filter((report) => counted.has(report.rule));
    expect(differences(sourcesOf(files).flatMap(([name, text]) => marksIn(name, text)), reports)).toEqual([]);
    expect(sameCode(all)).toEqual([]);
    expect(suggestionFaults(files, all, options)).toEqual([]);
    expect(keptFaults(root, options.settings)).toEqual([]);
    if (says) expect(reports.map((report) => report.message)).toEqual(says.map((part) => expect.stringContaining(part) as string));
  });
}
