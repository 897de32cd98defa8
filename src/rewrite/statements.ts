import type { Expression, Node, TemplateLiteral } from 'oxc-parser';
import type { Change, Edit } from '../facts/index.js';
import { findText } from '../syntax/names.js';
import { meansTheSame, soleUse } from './names.js';
import { added, appended } from './objects.js';
import { argumentsOf, callAt, mayHave, objectIn, propertyOf, type Call, type Source } from './tree.js';

type Bind = Extract<Change, { readonly do: 'bind' }>;
type Edits = readonly Edit[] | undefined;

/** A statement as it is put together: pieces of text, and what is put between them. */
type Piece = string | Expression;

interface Bound {
  readonly text: string;
  /** What the placeholders stand for, as code. */
  readonly values: readonly string[];
}

/** What is put into a statement where a value stands is bound to placeholders, in the argument behind the statement. */
export function bind(source: Source, change: Bind): Edits {
  const call = callAt(source, change.call);
  const [given, behind] = (call && argumentsOf(call)) ?? [];
  const { by, option } = change.to;
  const options = option === undefined ? undefined : objectIn(behind);
  const values = option === undefined ? behind : options && propertyOf(options, option)?.value;
  const statement = given?.type === 'Identifier' ? soleUse(source, given) : given;
  const pieces = statement && piecesOf(source, statement);
  if (!call || !statement || !given || !pieces) return undefined;
  const known = values?.type === 'ArrayExpression' ? elementsOf(source, values.elements) : values === undefined || isFunction(values) ? [] : undefined;
  const bound = known && boundIn(source, pieces, known, by);
  if (!bound || !pieces.every((piece) => typeof piece === 'string' || meansTheSame(source, piece, call))) return undefined;
  const code = statement.type === 'TemplateLiteral' ? `\`${bound.text}\`` : quoted(bound.text);
  const list = `[${bound.values.join(', ')}]`;
  const more = option === undefined || values ? listed(source, call, values, list) : options && !mayHave(options, option) ? added(source, options, `${option}: ${list}`) : behind ? undefined : appended(source, call, `{ ${option}: ${list} }`);
  return code !== undefined && more ? [{ start: statement.start, end: statement.end, text: code }, ...more] : undefined;
}

/** The list of values where it belongs: in place of the old one, before a callback, or as a further argument. */
function listed(source: Source, call: Call, values: Expression | undefined, list: string): Edits {
  if (!values) return appended(source, call, list);
  return isFunction(values) ? [{ start: values.start, end: values.start, text: `${list}, ` }] : [{ start: values.start, end: values.end, text: list }];
}

function isFunction(node: Node): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function elementsOf({ text }: Source, elements: readonly (Node | null)[]): readonly string[] | undefined {
  return elements.some((one) => one === null || one.type === 'SpreadElement') ? undefined : elements.map((one) => text.slice(one?.start, one?.end));
}

function piecesOf(source: Source, node: Expression): readonly Piece[] | undefined {
  if (node.type === 'TemplateLiteral') return templatePieces(source, node);
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const left = findText(node.left) ?? piecesOf(source, node.left);
  if (left === undefined) return undefined;
  return [...(typeof left === 'string' ? [left] : left), findText(node.right) ?? node.right];
}

/** The texts between the holes as they are written, escapes and all. */
function templatePieces({ text }: Source, { start, end, expressions }: TemplateLiteral): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let from = start + 1;
  for (const hole of expressions) {
    const open = text.lastIndexOf('${', hole.start);
    const close = text.indexOf('}', hole.end);
    if (text.slice(open + 2, hole.start).trim() !== '' || text.slice(hole.end, close).trim() !== '') return undefined;
    pieces.push(text.slice(from, open), hole);
    from = close + 1;
  }
  return [...pieces, text.slice(from, end - 1)];
}

/** A value stands behind these; a list, a name or a condition may stand elsewhere. */
const beforeValue = /(?:=|[<>]|\b(?:I?LIKE|BETWEEN|THEN|ELSE))\s*$/i;
const inValues = /\bVALUES\s*\((?:[^()]|\([^()]*\))*$/i;
const afterBetween = /\bBETWEEN\s+\S+\s+AND\s*$/i;
const numbered = /\b(?:LIMIT|OFFSET)\s*$/i;
const afterValue = /^(?:\s|[),;]|::|$)/;

/** The statement with a placeholder for everything that is put into it; undefined when one of these is no value. */
function boundIn(source: Source, pieces: readonly Piece[], known: readonly string[], placeholder: Bind['to']['by']): Bound | undefined {
  const values = [...known];
  let text = '';
  // Text behind a hole that belongs to the same quoted text.
  let rest = '';
  for (const [at, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      text += rest === '' ? piece : piece.slice(rest.length);
      rest = '';
      continue;
    }
    const next = pieces[at + 1] ?? '';
    if (typeof next !== 'string') return undefined;
    const code = source.text.slice(piece.start, piece.end);
    const quote = openQuote(text);
    const [tail] = quote ? (new RegExp(`^[^${quote}]*${quote}`).exec(next) ?? []) : [''];
    if (tail === undefined || (quote === '"' && placeholder === '$') || (!quote && !isValue(text, next, placeholder))) return undefined;
    const head = quote ? text.slice(text.lastIndexOf(quote) + 1) : '';
    const around = [head, tail.slice(0, -1)];
    if (around.some((one) => /[`\\$]/.test(one))) return undefined;
    const isWhole = around.join('') === '';
    text = quote ? text.slice(0, text.lastIndexOf(quote)) : text;
    // Placeholders without a number go by their order.
    const index = placeholder === '$' ? values.length : (text.match(/\?/g)?.length ?? 0);
    values.splice(index, 0, isWhole ? code : `\`${around[0] ?? ''}\${${code}}${around[1] ?? ''}\``);
    text += placeholder === '$' ? `$${String(index + 1)}` : '?';
    rest = tail;
  }
  const count = placeholder === '$' ? new Set(text.match(/\$\d+/g)).size : (text.match(/\?/g)?.length ?? 0);
  return count === values.length && values.length > known.length ? { text, values } : undefined;
}

function isValue(before: string, after: string, placeholder: Bind['to']['by']): boolean {
  const stands = beforeValue.test(before) || afterBetween.test(before) || (inValues.test(before) && /[(,]\s*$/.test(before)) || (placeholder === '$' && numbered.test(before));
  return stands && afterValue.test(after);
}

/** The quote that a text leaves open. */
function openQuote(text: string): '\'' | '"' | undefined {
  let open: '\'' | '"' | undefined;
  for (const character of text) if (character === open) open = undefined;
    else if (open === undefined && (character === '\'' || character === '"')) open = character;
  return open;
}

function quoted(text: string): string | undefined {
  if (!/['\\\n\r]/.test(text)) return `'${text}'`;
  return /[`\\]|\$\{/.test(text) ? undefined : `\`${text}\``;
}
