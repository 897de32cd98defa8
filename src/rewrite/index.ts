import type { Change, Edit } from '../facts/index.js';
import { isCode, parse } from '../extract/index.js';
import { guard } from './checks.js';
import { bind } from './statements.js';
import { remove, replace, set } from './objects.js';
import type { Source } from './tree.js';

/** The file that was looked at last: its findings follow each other. */
let last: Source | undefined;

/**
 * What changes mean for the text of a file; undefined where one of them cannot be made for sure, or where the text would
 * not be code any more.
 */
export function editsOf(text: string, file: string, changes: readonly Change[]): readonly Edit[] | undefined {
  const source = sourceOf(text, file);
  if (!source || !changes.every((change) => placesOf(change).every((place) => place.file === file))) return undefined;
  const edits: Edit[] = [];
  for (const change of changes) {
    const made = editsFor(source, change);
    if (!made) return undefined;
    edits.push(...made);
  }
  edits.sort((one, other) => one.start - other.start);
  if (edits.length === 0 || edits.some((edit, at) => edit.start < (edits[at - 1]?.end ?? 0))) return undefined;
  return isCode(applied(text, edits), file) ? edits : undefined;
}

/** The text with edits made, which must be in order and apart. */
export function applied(text: string, edits: readonly Edit[]): string {
  let end = 0;
  let made = '';
  for (const edit of edits) {
    made += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return made + text.slice(end);
}

function sourceOf(text: string, file: string): Source | undefined {
  if (last?.text === text) return last;
  const program = parse(text, file);
  if (!('body' in program)) return undefined;
  last = { text, program };
  return last;
}

function editsFor(source: Source, change: Change): readonly Edit[] | undefined {
  switch (change.do) {
    case 'set':
      return set(source, change);
    case 'replace':
      return replace(source, change);
    case 'remove':
      return remove(source, change);
    case 'guard':
      return guard(source, change);
    case 'bind':
      return bind(source, change);
  }
}

function placesOf(change: Change): readonly { readonly file: string }[] {
  switch (change.do) {
    case 'set':
    case 'bind':
      return [change.call];
    case 'guard':
      return [change.route, change.from, change.check];
    default:
      return [change.at];
  }
}
