import type { StoredKind, Tie } from '../../facts/index.js';

/** `createTable('orders', `, and what changes a table later; `schema.table('orders', (t) => …)`. */
const tables = /\b(?:createTable|createTableIfNotExists|alterTable|schema\.table)\(\s*['"`]([\w.]+)['"`],\s*/g;
/** What a builder of a table is asked for besides columns. */
const noColumn = /^(?:primary|unique|index|foreign|comment|engine|charset|collate|inherits|drop\w*|rename\w*|timestamps|setNullable|check\w*|queryContext)$/;
const referred = /\breferences\(\s*['"`]([\w.]+)['"`]/;
const inTable = /\binTable\(\s*['"`]([\w.]+)['"`]/;
const references = /\breferences:\s*\{/;
const model = /\b(?:model|tableName|table):\s*['"`](\w+)['"`]/;
/** Characters of one table. No person writes more. */
const longest = 20_000;

/**
 * Tables that migrations make by calls: a callback that adds columns one by one (`table.integer('user_id').references('users.id')`), or an object of columns
 * (`user_id: { references: { model: 'users' } }`).
 */
export function builtTables(text: string): readonly StoredKind[] {
  const found: StoredKind[] = [];
  for (const { 0: head, 1: path = '', index } of text.matchAll(tables)) {
    const name = lastOf(path);
    const rest = text.slice(index + head.length, index + head.length + longest);
    const [before = ''] = rest.split('{', 1);
    const body = inside(rest.slice(before.length + 1));
    const builder = /\w+/.exec(before.replace(/^async\b/, '').trim().replace(/^function\b *\w*/, ''))?.[0];
    const kind = before === '' ? byColumns(name, body) : builder === undefined ? undefined : byCalls(name, builder, body);
    if (kind && kind.fields.length > 0) found.push(kind);
  }
  return found;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function byCalls(name: string, builder: string, body: string): StoredKind {
  const fields: string[] = [];
  const ties: Tie[] = [];
  const parts = body.split(`${builder}.`);
  const calls = parts.filter((_, at) => at > 0 && !/\w$/.test(parts[at - 1] ?? ''));
  for (const call of calls) {
    const [, method = '', column] = /^(\w+)\(\s*(?:['"`](\w+)['"`])?/.exec(call) ?? [];
    const key = column ?? (/^(?:big)?increments$/i.test(method) ? 'id' : undefined);
    if (key === undefined || (noColumn.test(method) && method !== 'foreign')) continue;
    if (method !== 'foreign') fields.push(key);
    const [first, ...others] = referred.exec(call)?.[1]?.split('.') ?? [];
    const to = inTable.exec(call)?.[1] ?? (others.length > 0 ? first : undefined);
    if (first !== undefined && to !== undefined) ties.push({ key, to: lastOf(to) });
  }
  return { name, fields: [...new Set(fields)], ties };
}

function byColumns(name: string, body: string): StoredKind {
  const columns = entriesIn(body).flatMap((entry) => { const key = /^\s*['"]?(\w+)['"]?\s*:/.exec(entry)?.[1]; return key === undefined ? [] : [{ key, to: model.exec(entry.slice(references.exec(entry)?.index ?? entry.length))?.[1] }]; });
  return { name, fields: columns.map(({ key }) => key), ties: columns.flatMap(({ key, to }) => (to === undefined ? [] : [{ key, to }])) };
}

/** What stands before the brace that closes a block. */
function inside(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth < 0) return text.slice(0, at);
  }
  return text;
}

/** What stands between commas, outside of brackets. */
function entriesIn(text: string): readonly string[] {
  const entries: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('{[('.includes(sign)) depth += 1;
    else if ('}])'.includes(sign)) depth -= 1;
    else if (sign === ',' && depth === 0) {
      entries.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...entries, text.slice(start)];
}
