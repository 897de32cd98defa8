import type { DataVerb } from '../../facts/index.js';
import { array, constant, joinAll, object, unknown, type Value } from '../values/value.js';

/** One SQL statement, as far as its text tells what it does to which table by which columns. */
export interface Statement {
  readonly does: DataVerb;
  readonly table: string;
  readonly filters: readonly Value[];
  readonly data?: Value;
  /** How many records it asks for, where a bound value says so. */
  readonly limit?: Value;
  /** Names of the columns that it gives; `*` for all of them. */
  readonly selects?: readonly string[];
  /** It asks for all that fit. */
  readonly unbounded?: true;
}

const name = '[`"\\[]?(?:\\w+[`"\\]]?\\.[`"\\[]?)?(\\w+)[`"\\]]?';
const forms: readonly { readonly does: DataVerb; readonly pattern: RegExp }[] = [
  { does: 'list', pattern: new RegExp(`^select\\b.*?\\bfrom\\s+${name}`, 'is') },
  { does: 'update', pattern: new RegExp(`^update\\s+${name}\\s+set\\b`, 'is') },
  { does: 'delete', pattern: new RegExp(`^delete\\s+from\\s+${name}`, 'is') },
  { does: 'create', pattern: new RegExp(`^insert\\s+into\\s+${name}`, 'is') },
];

/**
 * Reads a statement with its bound values, and with what its text was put together with where that stands in the place of a value. What branches (unions,
 * subqueries) is left alone; a part that is no value may hold any condition.
 */
export function statementIn(texts: readonly Value[], values: Value | undefined): Statement | undefined {
  const written = texts.map(readText).find((one) => one !== undefined);
  if (!written) return undefined;
  const { sql, holes } = written;
  const bound = boundValues(values, namedPlace.test(sql));
  for (const { does, pattern } of forms) {
    const table = pattern.exec(sql)?.[1];
    if (table === undefined) continue;
    const where = sql.search(/\bwhere\b/i);
    const before = where === -1 ? sql : sql.slice(0, where);
    const filters = [...(where === -1 ? [] : conditions(sql.slice(where), before, { values: bound, holes })), ...(does !== 'create' && does !== 'update' && before.includes(holeMark) ? [anything] : [])];
    const single = does === 'list' && /\blimit\s+1\b/i.test(sql);
    const limit = does === 'list' ? limitIn(sql, bound) : undefined;
    const data = does === 'create' || does === 'update' ? writtenColumns(sql, { values: bound, holes }) : undefined;
    return { does: single ? 'read' : does, table, filters, ...(data && { data }), ...selection(sql, does), ...(limit && { limit }), ...(does === 'list' && !bounding.test(sql) && { unbounded: true as const }) };
  }
  return undefined;
}

/** What a statement gives: columns it selects, or returns after it has written. What is computed has no name. */
function selection(sql: string, does: DataVerb): Pick<Statement, 'selects'> {
  const end = does === 'list' ? sql.search(/\bfrom\b/i) : sql.length;
  const returning = does === 'list' ? -1 : sql.search(/\breturning\b/i);
  if (does !== 'list' && returning === -1) return {};
  const names = listed(sql.slice(does === 'list' ? 'select'.length : returning + 'returning'.length, end)).flatMap(columnIn);
  return names.length === 0 ? {} : { selects: names };
}

/** `u.name`, `u.*`, `name AS title`, `DISTINCT name` */
function columnIn(part: string): readonly string[] {
  const words = part.trim().replace(/;$/, '').split(/\s+/);
  const [own = '', as, alias] = words[0]?.toLowerCase() === 'distinct' ? words.slice(1) : words;
  if (words.length > 4) return [];
  const name = bare(alias ?? as ?? own);
  return /^(?:\w+|\*)$/.test(name) && (alias === undefined || as?.toLowerCase() === 'as') ? [name] : [];
}

/** What keeps the answer of a statement small, or makes one row of many. */
const bounding = /\b(?:limit|top|fetch\s+(?:first|next)|rownum)\b|^select\s+(?:distinct\s+)?(?:count|sum|avg|min|max|exists)\s*\(/i;

/** The value bound behind LIMIT: `LIMIT $2`, `LIMIT ?`, of `LIMIT ?, ?` the second. */
function limitIn(sql: string, values: Value | undefined): Value | undefined {
  const found = /\blimit\s+(?:\$(\d+)|(\?)(?:\s*,\s*(\?))?|[:@](\w+))/i.exec(sql);
  if (!found) return undefined;
  const [, numbered, mark, second, named] = found;
  if (numbered !== undefined) return valueOf(values, Number(numbered) - 1);
  if (mark !== undefined) return valueOf(values, (sql.slice(0, found.index).match(/\?/g) ?? []).length + (second === undefined ? 0 : 1));
  return named !== undefined && values?.kind === 'object' ? values.props.get(named) : undefined;
}

/** The columns that a condition compares with bound values: `user.id = :id`. */
export function conditionIn(text: Value, values: Value | undefined): readonly Value[] {
  const written = readText(text);
  return written ? conditions(written.sql, '', { values, holes: written.holes }) : [anything];
}

/** A filter of which nothing is known. */
const anything = object([], unknown);
/** How a part of a text that is not constant is written while it is read: as a value with a name. */
const holeMark = ':hole__';
const quotedHole = /['"]%?(:hole__\d+)%?['"]/g;

interface Written {
  readonly sql: string;
  readonly holes: ReadonlyMap<string, Value>;
}

/** Where placeholders of a statement get their values from. */
interface Bound {
  readonly values: Value | undefined;
  readonly holes: Written['holes'];
}

/** The values as a list or by name: calls that take any number of them may also be given one list, or one object of names. */
function boundValues(values: Value | undefined, isNamed: boolean): Value | undefined {
  if (values?.kind !== 'array' || values.rest) return values;
  const [only, ...others] = values.items.filter((item) => item.kind !== 'function');
  return only && others.length === 0 && (only.kind === 'array' || (only.kind === 'object' && isNamed)) ? only : values;
}

const namedPlace = /(?<![\w:])[:@$][a-z_]\w*/i;

/** What a statement writes, column by column; undefined where that is not written out. `SET ?` writes an object as it is. */
function writtenColumns(sql: string, bound: Bound): Value | undefined {
  const set = /\bset\s+(?:\?|:(hole__\d+))(?=\s*(?:where\b|$|;))/i.exec(sql);
  if (set) return set[1] === undefined ? valueOf(bound.values, placesBefore(sql, set.index)) : bound.holes.get(set[1]);
  return /^insert\b/i.test(sql) ? insertedColumns(sql, bound) : assignedColumns(sql, bound);
}

/** `INSERT INTO notes (title, user_id) VALUES (?, ?)` */
function insertedColumns(sql: string, bound: Bound): Value | undefined {
  const head = /\(([^()]*)\)\s*values\s*\(/i.exec(sql);
  if (!head) return undefined;
  const start = head.index + head[0].length;
  const columns = (head[1] ?? '').split(',');
  const values = listed(sql.slice(start));
  let position = placesBefore(sql, start);
  return object(columns.map((column, at) => {
    const token = values[at] ?? '';
    const value = writtenValue(token, position, bound);
    position += placesBefore(token, token.length);
    return [bare(column), value] as const;
  }));
}

/** `UPDATE notes SET title = ?, views = views + 1 WHERE …` */
function assignedColumns(sql: string, bound: Bound): Value | undefined {
  const head = /\bset\b/i.exec(sql);
  if (!head) return undefined;
  const start = head.index + head[0].length;
  const end = sql.slice(start).search(/\b(?:where|returning|from)\b/i);
  let position = placesBefore(sql, start);
  const entries: (readonly [string, Value])[] = [];
  for (const assignment of listed(end === -1 ? sql.slice(start) : sql.slice(start, start + end))) {
    const equals = assignment.indexOf('=');
    if (equals === -1) return undefined;
    entries.push([bare(assignment.slice(0, equals)), writtenValue(assignment.slice(equals + 1), position, bound)]);
    position += placesBefore(assignment, assignment.length);
  }
  return entries.length === 0 ? undefined : object(entries);
}

/** What stands between commas, up to the bracket that closes the list. */
function listed(text: string): readonly string[] {
  const parts: string[] = [];
  let [depth, start, quoted] = [0, 0, ''];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted !== '') quoted = sign === quoted ? '' : quoted;
    else if (sign === "'" || sign === '"') quoted = sign;
    else if (sign === '(') depth += 1;
    const isEnd = sign === '' || (quoted === '' && sign === ')' && depth === 0);
    if (isEnd || (quoted === '' && sign === ',' && depth === 0)) {
      parts.push(text.slice(start, at));
      start = at + 1;
      if (isEnd) return parts;
    }
    if (quoted === '' && sign === ')') depth -= 1;
  }
  return parts;
}

function bare(column: string): string {
  return column.trim().replaceAll(/[`"[\]]/g, '').replace(/^.*\./, '');
}

function placesBefore(sql: string, end: number): number {
  return (sql.slice(0, end).match(/\?/g) ?? []).length;
}

function writtenValue(token: string, position: number, { values, holes }: Bound): Value {
  const text = token.trim();
  const found = /^(?:\$(\d+)|(\?)|[:@$](\w+)|('[^']*'|-?\d[\d.]*|true|false|null))(?:::\w+)?$/i.exec(text);
  if (!found) return unknown;
  const [, numbered, mark, named, literal] = found;
  if (numbered !== undefined) return valueOf(values, Number(numbered) - 1);
  if (mark !== undefined) return valueOf(values, position);
  if (named !== undefined) return holes.get(named) ?? namedValue(values, named);
  return constant(literal);
}

function namedValue(values: Value | undefined, name: string): Value {
  if (values?.kind !== 'object') return unknown;
  return [name, `:${name}`, `$${name}`, `@${name}`].map((key) => values.props.get(key)).find((one) => one !== undefined) ?? values.rest ?? unknown;
}

function readText(text: Value): Written | undefined {
  // The texts of a tag, between which its values stand.
  if (text.kind === 'array' && !text.rest && text.items.every((item) => item.kind === 'constant' && typeof item.value === 'string')) return { sql: text.items.map((item) => (item.kind === 'constant' ? String(item.value) : '')).join('?').trim(), holes: new Map() };
  if (text.kind === 'constant') return typeof text.value === 'string' ? { sql: text.value.trim(), holes: new Map() } : undefined;
  if (text.kind !== 'text') return undefined;
  const holes = new Map<string, Value>();
  const sql = text.parts.map((part) => (typeof part === 'string' ? part : `:${holeFor(holes, part)}`)).join('');
  return { sql: sql.replace(quotedHole, '$1').trim(), holes };
}

function holeFor(holes: Map<string, Value>, part: Value): string {
  const name = `hole__${String(holes.size)}`;
  holes.set(name, part);
  return name;
}

const comparison = /(?<!\w)(\w+)[`"\]]?(?:\s*(?:<>|!=|<=|>=|=|<|>)|\s+(?:in|is|like|ilike)\b)\s*(?:any\s*)?(?:\(\s*)?(?:\$(\d+)|(\?)|[:@$](?:\.{3})?(\w+)|('[^']*'|-?\d+\b|true\b|false\b|null\b|not\b)|(\S))/gi;

function conditions(where: string, before: string, { values, holes }: Bound): readonly Value[] {
  const found: Value[] = [];
  let compared = 0;
  for (const { index, 0: whole, 1: column = '', 2: numbered, 3: mark, 4: named, 5: literal } of where.matchAll(comparison)) {
    const hole = named === undefined ? undefined : holes.get(named);
    if (hole) compared += 1;
    if (numbered !== undefined) found.push(object([[column, valueOf(values, Number(numbered) - 1)]]));
    else if (mark !== undefined) found.push(object([[column, valueOf(values, placesBefore(before, before.length) + placesBefore(where, index + whole.indexOf('?')))]]));
    else if (named !== undefined) found.push(object([[column, hole ?? namedValue(values, named)]]));
    else found.push(object([[column, literal === undefined ? unknown : constant(literal)]]));
  }
  return where.split(holeMark).length - 1 > compared ? [...found, anything] : found;
}

function valueOf(values: Value | undefined, at: number): Value {
  if (values?.kind === 'union') return joinAll(values.of.map((one) => valueOf(one, at)));
  const list = values?.kind === 'array' ? values : array([], values ?? unknown);
  return list.items[at] ?? list.rest ?? unknown;
}
