import type { DataVerb } from '../facts/index.js';
import { array, constant, object, unknown, type Value } from './value.js';

/** One SQL statement, as far as its text tells what it does to which table by which columns. */
export interface Statement {
  readonly does: DataVerb;
  readonly table: string;
  readonly filters: readonly Value[];
  readonly data?: Value;
  /** How many records it asks for, where a bound value says so. */
  readonly limit?: Value;
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
  for (const { does, pattern } of forms) {
    const table = pattern.exec(sql)?.[1];
    if (table === undefined) continue;
    const where = sql.search(/\bwhere\b/i);
    const before = where === -1 ? sql : sql.slice(0, where);
    const filters = [...(where === -1 ? [] : conditions(sql.slice(where), before, { values, holes })), ...(does !== 'create' && does !== 'update' && before.includes(holeMark) ? [anything] : [])];
    const single = does === 'list' && /\blimit\s+1\b/i.test(sql);
    const limit = does === 'list' ? limitIn(sql, values) : undefined;
    return { does: single ? 'read' : does, table, filters, ...(limit && { limit }), ...(does === 'list' && !bounding.test(sql) && { unbounded: true as const }) };
  }
  return undefined;
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

function readText(text: Value): Written | undefined {
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

const comparison = /(?<!\w)(\w+)[`"\]]?(?:\s*(?:<>|!=|<=|>=|=|<|>)|\s+(?:in|is|like|ilike)\b)\s*(?:\(\s*)?(?:\$(\d+)|(\?)|[:@](?:\.{3})?(\w+)|('[^']*'|-?\d+\b|true\b|false\b|null\b|not\b)|(\S))/gi;

function conditions(where: string, before: string, { values, holes }: { readonly values: Value | undefined; readonly holes: Written['holes'] }): readonly Value[] {
  const found: Value[] = [];
  let position = (before.match(/\?/g) ?? []).length;
  let compared = 0;
  for (const [, column = '', numbered, mark, named, literal] of where.matchAll(comparison)) {
    const hole = named === undefined ? undefined : holes.get(named);
    if (hole) compared += 1;
    if (numbered !== undefined) found.push(object([[column, valueOf(values, Number(numbered) - 1)]]));
    else if (mark !== undefined) found.push(object([[column, valueOf(values, position++)]]));
    else if (named !== undefined) found.push(object([[column, hole ?? (values?.kind === 'object' ? (values.props.get(named) ?? values.rest ?? unknown) : unknown)]]));
    else found.push(object([[column, literal === undefined ? unknown : constant(literal)]]));
  }
  return where.split(holeMark).length - 1 > compared ? [...found, anything] : found;
}

function valueOf(values: Value | undefined, at: number): Value {
  const list = values?.kind === 'array' ? values : array([], values ?? unknown);
  return list.items[at] ?? list.rest ?? unknown;
}
