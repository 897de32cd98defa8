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

/** Reads a constant statement with its bound values; what is put together or branches (unions, subqueries) is left alone. */
export function statementIn(texts: readonly Value[], values: Value | undefined): Statement | undefined {
  const text = texts.find((one) => one.kind === 'constant' && typeof one.value === 'string');
  if (text?.kind !== 'constant' || typeof text.value !== 'string') return undefined;
  const sql = text.value.trim();
  for (const { does, pattern } of forms) {
    const table = pattern.exec(sql)?.[1];
    if (table === undefined) continue;
    const where = sql.search(/\bwhere\b/i);
    const filters = where === -1 ? [] : conditions(sql.slice(where), sql.slice(0, where), values);
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
  if (text.kind !== 'constant' || typeof text.value !== 'string') return [object([], unknown)];
  return conditions(text.value, '', values);
}

const comparison = /(?<!\w)(\w+)[`"\]]?(?:\s*(?:<>|!=|<=|>=|=|<|>)|\s+(?:in|is|like|ilike)\b)\s*(?:\(\s*)?(?:\$(\d+)|(\?)|[:@](?:\.{3})?(\w+)|('[^']*'|-?\d+\b|true\b|false\b|null\b|not\b)|(\S))/gi;

function conditions(where: string, before: string, values: Value | undefined): readonly Value[] {
  const found: Value[] = [];
  let position = (before.match(/\?/g) ?? []).length;
  for (const [, column = '', numbered, mark, named, literal] of where.matchAll(comparison)) {
    if (numbered !== undefined) found.push(object([[column, valueOf(values, Number(numbered) - 1)]]));
    else if (mark !== undefined) found.push(object([[column, valueOf(values, position++)]]));
    else if (named !== undefined) found.push(object([[column, values?.kind === 'object' ? (values.props.get(named) ?? values.rest ?? unknown) : unknown]]));
    else found.push(object([[column, literal === undefined ? unknown : constant(literal)]]));
  }
  return found;
}

function valueOf(values: Value | undefined, at: number): Value {
  const list = values?.kind === 'array' ? values : array([], values ?? unknown);
  return list.items[at] ?? list.rest ?? unknown;
}
