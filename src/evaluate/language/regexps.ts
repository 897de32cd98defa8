import type { RegExpValue } from '../values/value.js';

/** Whether what matches has a fixed form: anchored at both ends, and with no part that takes any character. */
export function isClosed(regexp: Pick<RegExpValue, 'pattern' | 'flags'>): boolean {
  if (regexp.flags.includes('m')) return false;
  // Sets count as one character each, so that what stands in them is not taken for syntax.
  const source = regexp.pattern.replace(/\\.|\[(?:\\[^]?|[^\]\\])*\]?/g, (part) => (part.startsWith('[^') || /\\[SDW]/.test(part) ? '.' : 'x'));
  return source.startsWith('^') && source.endsWith('$') && !source.includes('.') && !hasOpenAlternative(source);
}

/** Whether a part of it may repeat without end: `^\\d+$` takes any number. */
export function isEndless({ pattern }: Pick<RegExpValue, 'pattern'>): boolean {
  return /[*+]|\{\d+,\}/.test(pattern.replace(/\\.|\[(?:\\[^]?|[^\]\\])*\]?/g, 'x'));
}

/** Whether other texts than meant may match: it is not anchored at an end, or a dot in it stands for any character. */
export function isOpen(regexp: Pick<RegExpValue, 'pattern' | 'flags'>): boolean {
  const source = regexp.pattern.replace(/\\.|\[(?:\\[^]?|[^\]\\])*\]?/g, 'x');
  // What ends in a domain and its dot may begin in any way.
  const begins = source.startsWith('^') || /^\\\.\w/.test(regexp.pattern);
  return !begins || !source.endsWith('$') || /\w\.(?![*+?{])/.test(source) || hasOpenAlternative(source);
}

/** `^asc|desc$` anchors each alternative at one end only. */
function hasOpenAlternative(source: string): boolean {
  let depth = 0;
  for (const character of source) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}

/** Whether trying it on a short text takes no time to speak of: nothing repeats what repeats, nothing refers back. */
export function isCheapPattern(pattern: string): boolean {
  const source = pattern.replace(/\\[^1-9k]|\[(?:\\[^]?|[^\]\\])*\]?/g, 'x');
  return source.length <= 400 && !source.includes('\\') && !/[*+}?|][^()*+}?|]*\)[*+{]/.test(source) && !/\)\)[*+{]/.test(source);
}

/** An expression of the project, to try on something short: cheap ones only. It tests, and keeps no place in the text. */
export function cheapExpression(pattern: string, flags: string): RegExp | undefined {
  if (!isCheapPattern(pattern)) return undefined;
  try {
    return new RegExp(pattern, flags.replace(/[gy]/g, ''));
  } catch {
    return undefined; // an expression of a newer engine
  }
}

/** The sources of the capturing groups of a pattern, in their order. */
export function groupsIn(pattern: string): readonly string[] {
  const groups: string[] = [];
  const open: { readonly start: number; readonly group: number | undefined }[] = [];
  let inSet = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') at += 1;
    else if (inSet) inSet = character !== ']';
    else if (character === '[') inSet = true;
    else if (character === '(') {
      const named = /^\?<[A-Za-z_$][\w$]*>/.exec(pattern.slice(at + 1));
      const captures = pattern[at + 1] !== '?' || named !== null;
      open.push({ start: at + 1 + (named?.[0].length ?? 0), group: captures ? groups.push('') - 1 : undefined });
    } else if (character === ')') {
      const group = open.pop();
      if (group?.group !== undefined) groups[group.group] = pattern.slice(group.start, at);
    }
  }
  return groups;
}

/** Whether whatever matches is made of letters, digits, `_` and `-`. */
export function isHarmless(source: string): boolean {
  const left = source.replace(/\[(?:\\[dw]|[\w-])+\]|\\[dwbB]/g, 'x').replace(/\{\d*(?:,\d*)?\}|[+*?]/g, '').replace(/\(\?:|[()|^$]/g, '');
  return /^[\w-]+$/.test(left);
}
