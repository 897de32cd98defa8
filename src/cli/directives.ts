import { lineAt } from '../facts/index.js';
import type { Comment } from '../project/index.js';

/** Rules that are switched off between two offsets of a text. `undefined` for all rules. */
export interface Silence {
  readonly rule: string | undefined;
  readonly start: number;
  readonly end: number;
}

const directive = /^\s*(?:eslint|oxlint)-(disable-next-line|disable-line|disable|enable)(?:\s([^]*))?$/;

/** What `eslint-disable` comments (and oxlint's) switch off, as ESLint reads them. `lines`: offsets of the first character of each line. */
export function silencesIn(comments: readonly Comment[], lines: readonly number[]): readonly Silence[] {
  const found: Silence[] = [];
  let open: { readonly rule: string | undefined; readonly start: number }[] = [];
  for (const comment of comments) {
    const [, what, rest] = directive.exec(comment.text) ?? [];
    if (what === undefined) continue;
    const rules = rulesIn(rest);
    if (what === 'disable-line' || what === 'disable-next-line') {
      const line = lineAt(lines, what === 'disable-line' ? comment.start : comment.end) - (what === 'disable-line' ? 1 : 0);
      found.push(...rules.map((rule) => ({ rule, start: lines[line] ?? Infinity, end: lines[line + 1] ?? Infinity })));
    } else if (comment.kind === 'line') continue;
    else if (what === 'disable') open.push(...rules.map((rule) => ({ rule, start: comment.start })));
    else {
      const ends = (rule: string | undefined): boolean => rules.includes(undefined) || rules.includes(rule);
      found.push(...open.filter(({ rule }) => ends(rule)).map((one) => ({ ...one, end: comment.start })));
      open = open.filter(({ rule }) => !ends(rule));
    }
  }
  return [...found, ...open.map((one) => ({ ...one, end: Infinity }))];
}

/** The rules a directive names; what follows ` -- ` says why. Without names it means all of them. */
function rulesIn(rest: string | undefined): readonly (string | undefined)[] {
  const names = (rest ?? '').split(/(?:^|\s)-{2,}\s/)[0]?.split(',').map((name) => name.trim()).filter((name) => name !== '') ?? [];
  return names.length === 0 ? [undefined] : names;
}
