import { chainAt, dataIn } from './expression.js';
import type { Findings } from './index.js';
import { endOfName, isNamePart, isNameStart, quotedIn, tagsOf } from './tags.js';

/** Marks of a syntax whose tags hold JavaScript. */
export interface CodeMarks {
  readonly open: string;
  readonly close: string;
  /** What stands behind the opening mark of a tag that puts out its value as it is, or encoded. */
  readonly raw: string;
  readonly encoded: string;
  /** The name under which all data stand; `bare`: they stand as variables, too. */
  readonly data: string;
  readonly bare: boolean;
}

/** Reads `<%- x %>` and the like. */
export function codeTags(text: string, { outputs, parts }: Findings, marks: CodeMarks): void {
  const declared = new Map<string, readonly string[] | undefined>();
  const named = (path: readonly string[]): readonly string[] => (path[0] === marks.data ? path.slice(1) : marks.bare || declared.has(path[0] ?? '') ? path : []);
  for (const { content, at } of tagsOf(text, marks.open, marks.close)) {
    if (content.startsWith('#') || content.startsWith('%')) continue;
    const raw = content.startsWith(marks.raw);
    const isOutput = raw || (content.startsWith(marks.encoded) && !(marks.encoded === '' && isStatement(content)));
    const code = (isOutput ? content.slice((raw ? marks.raw : marks.encoded).length) : content).replace(/-$|_$/, '').trim();
    const part = partIn(code);
    if (part !== undefined) parts.add(part);
    if (isOutput && part === undefined) for (const path of dataIn(code, declared)) outputs.push({ path: named(path), at, raw });
    if (!isOutput) declare(code, declared, named);
  }
}

/** Words with which art-template begins what puts nothing out. */
function isStatement(content: string): boolean {
  return /^\s?(?:if|else|each|set|include|extend|block|\/)/.test(content);
}

/** The view that a tag includes: `include('partials/head')`, `include partials/head`, `layout('main')`. */
function partIn(code: string): string | undefined {
  const word = ['includeFile', 'include', 'extend', 'layout'].find((one) => code.startsWith(one) && !isNamePart(code[one.length]));
  if (word === undefined) return undefined;
  const rest = code.slice(word.length).trim();
  return rest.startsWith('(') || rest.startsWith("'") || rest.startsWith('"') ? (quotedIn(rest.slice(0, 200)) ?? '') : rest;
}

/** What a statement declares: the element of a list that it goes through, or something of its own. */
function declare(code: string, declared: Map<string, readonly string[] | undefined>, named: (path: readonly string[]) => readonly string[]): void {
  for (const method of ['.forEach(', '.map(']) {
    const at = code.indexOf(method);
    if (at === -1) continue;
    const parameter = parameterAt(code, at + method.length);
    if (parameter !== undefined) declared.set(parameter, elementOf(chainBefore(code, at), declared, named));
  }
  const of = code.indexOf(' of ');
  if (of !== -1 && code.includes('for')) declared.set(nameBefore(code, of), elementOf(chainFrom(code, of + 4), declared, named));
  for (const word of ['const ', 'let ', 'var ']) {
    const at = code.indexOf(word);
    const start = at + word.length;
    const name = at === -1 ? '' : code.slice(start, endOfName(code, start));
    if (name !== '' && !declared.has(name)) declared.set(name, undefined);
  }
}

function elementOf(path: readonly string[], declared: ReadonlyMap<string, readonly string[] | undefined>, named: (path: readonly string[]) => readonly string[]): readonly string[] | undefined {
  const [first = '', ...rest] = path;
  const meant = declared.has(first) ? declared.get(first) : named(path);
  return meant === undefined || first === '' ? undefined : [...(declared.has(first) ? [...meant, ...rest] : meant), '[]'];
}

/** The first parameter of a function that is handed over here. */
function parameterAt(code: string, from: number): string | undefined {
  const text = code.slice(from, from + 100).replace('async ', '').replace('function', '').trimStart().replace('(', '').trimStart();
  return isNameStart(text[0]) ? text.slice(0, endOfName(text, 0)) : undefined;
}

function chainBefore(code: string, end: number): readonly string[] {
  let from = end;
  while (from > 0 && (isNamePart(code[from - 1]) || code[from - 1] === '.')) from -= 1;
  return chainFrom(code.slice(0, end), from);
}

function chainFrom(code: string, from: number): readonly string[] {
  let start = from;
  while (code[start] === ' ' || code[start] === '(') start += 1;
  return isNameStart(code[start]) ? chainAt(code, start).steps : [];
}

function nameBefore(code: string, end: number): string {
  let from = end;
  while (from > 0 && isNamePart(code[from - 1])) from -= 1;
  return code.slice(from, end);
}
