import { dataIn } from './expression.js';
import type { Findings } from './index.js';
import { endOfName, endOfQuoted, isNamePart } from './tags.js';

/** Lines that hold code, or a test, and put nothing out. */
const silent = /^(?:-|if\b|else\b|unless\b|case\b|when\b|while\b|default\b|mixin\b|\+|block\b|append\b|prepend\b|doctype\b)/;

/** Reads `!{x}` and `p!= x`, line by line. */
export function pugLines(text: string, { outputs, parts }: Findings): void {
  const declared = new Map<string, readonly string[] | undefined>();
  let at = 0;
  let commented = -1;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    const content = line.trim();
    const indent = line.length - line.trimStart().length;
    if (content === '' || (commented !== -1 && indent > commented)) continue;
    commented = content.startsWith('//') ? indent : -1;
    if (commented !== -1) continue;
    declare(content, declared, parts);
    const put = (expression: string, raw: boolean): void => {
      for (const path of dataIn(expression, declared)) {
        const named = (path[0] === 'locals' || path[0] === 'self') && path.length > 1 ? path.slice(1) : path;
        outputs.push({ path: named, at: start, raw });
      }
    };
    for (const { expression, raw } of interpolated(line)) put(expression, raw);
    if (silent.test(content)) continue;
    const tail = codeOf(content);
    if (tail) put(tail.expression, tail.raw);
  }
}

interface Put {
  readonly expression: string;
  readonly raw: boolean;
}

/** `!{x}` and `#{x}` in a line. */
function interpolated(line: string): readonly Put[] {
  const found: Put[] = [];
  for (let at = line.indexOf('{'); at !== -1; at = line.indexOf('{', at + 1)) {
    const mark = line[at - 1];
    const end = line.indexOf('}', at);
    if (end === -1) break;
    if ((mark === '!' || mark === '#') && line[at - 2] !== '\\') found.push({ expression: line.slice(at + 1, end), raw: mark === '!' });
  }
  return found;
}

/** What stands behind `=` or `!=` at the end of a tag with its classes and attributes. */
function codeOf(content: string): Put | undefined {
  let at = behindShorthand(content, 0);
  if (content[at] === '(') at = behindShorthand(content, behindAttributes(content, at));
  if (content.startsWith('!=', at)) return { expression: content.slice(at + 2), raw: true };
  return content[at] === '=' ? { expression: content.slice(at + 1), raw: false } : undefined;
}

function behindShorthand(content: string, from: number): number {
  let at = from;
  while (isNamePart(content[at]) || content[at] === '.' || content[at] === '#' || content[at] === '-' || content[at] === ':') at += 1;
  return at;
}

function behindAttributes(content: string, from: number): number {
  let open = 0;
  for (let at = from; at < content.length; at += 1) {
    const character = content[at];
    if (character === '"' || character === "'" || character === '`') at = endOfQuoted(content, at) - 1;
    else if (character === '(') open += 1;
    else if (character === ')' && --open === 0) return at + 1;
  }
  return content.length;
}

/** `each item in items`, `include file`, `extends file`; what code declares is the view's own. */
function declare(content: string, declared: Map<string, readonly string[] | undefined>, parts: Set<string>): void {
  const word = content.slice(0, endOfName(content, 0));
  const rest = content.slice(word.length).trim();
  if (word === 'each' || word === 'for') {
    const name = rest.slice(0, endOfName(rest, 0));
    const at = rest.indexOf(' in ');
    const [list] = at === -1 ? [] : dataIn(rest.slice(at + 4), declared);
    if (name !== '') declared.set(name, list && [...list, '[]']);
  } else if ((word === 'include' || word === 'extends') && rest !== '' && !rest.startsWith(':')) parts.add(rest);
  else if (content.startsWith('-')) {
    const code = content.slice(1).trim();
    const keyword = ['const ', 'let ', 'var '].find((one) => code.startsWith(one));
    const name = keyword === undefined ? '' : code.slice(keyword.length, endOfName(code, keyword.length));
    if (name === '') return;
    const equals = code.indexOf('=');
    const [data] = equals === -1 ? [] : dataIn(code.slice(equals + 1), declared);
    declared.set(name, data);
  }
}
