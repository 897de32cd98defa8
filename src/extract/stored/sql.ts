import type { StoredKind, Tie } from '../../facts/index.js';

const identifier = '[`"\\[]?(?:\\w+[`"\\]]?\\.[`"\\[]?)?(\\w+)[`"\\]]?';
const created = new RegExp(`\\bcreate\\s+(?:(?:global|local|temp|temporary|unlogged)\\s+)*table\\s+(?:if\\s+not\\s+exists\\s+)?${identifier}\\s*\\(`, 'gi');
const altered = new RegExp(`\\balter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?${identifier}\\s+add\\s+([^;]*)`, 'gi');
const reference = new RegExp(`\\breferences\\s+${identifier}`, 'i');
/** What begins a part of a table that is no column. */
const constraint = /^(?:constraint|primary|foreign|unique|check|key|index|exclude|like|fulltext|period)\b/i;
const foreignKey = /\bforeign\s+key\s*(?:\w+\s*)?\(\s*[`"[]?(\w+)[`"\]]?\s*\)/i;
/** Characters of one table. No person writes more. */
const longest = 20_000;

interface Table {
  readonly name: string;
  readonly fields: Set<string>;
  readonly ties: Tie[];
}

/** Tables that `CREATE TABLE` declares, with the columns that `REFERENCES` another. The statements may stand in a text of a program. */
export function sqlTables(text: string): readonly StoredKind[] {
  const tables = new Map<string, Table>();
  const plain = text.replaceAll(/(?<=^|\s)--[^\n]*/g, '').replaceAll(/['"`]\s*\+\s*['"`]/g, ' ');
  for (const { 0: head, 1: name = '', index } of plain.matchAll(created)) for (const part of listed(plain.slice(index + head.length, index + head.length + longest))) readPart(tableNamed(tables, name), part);
  for (const [, name = '', rest = ''] of plain.matchAll(altered)) for (const part of listed(rest.slice(0, longest))) readPart(tableNamed(tables, name), part.replace(/^\s*(?:add\s+)?(?:column\s+)?(?:if\s+not\s+exists\s+)?/i, ''));
  return [...tables.values()].map(({ name, fields, ties }) => ({ name, fields: [...fields], ties }));
}

function tableNamed(tables: Map<string, Table>, name: string): Table {
  const key = name.toLowerCase();
  const table = tables.get(key) ?? { name, fields: new Set(), ties: [] };
  tables.set(key, table);
  return table;
}

function readPart({ fields, ties }: Table, part: string): void {
  const text = part.trim();
  const to = reference.exec(text)?.[1];
  const isColumn = !constraint.test(text);
  const key = isColumn ? /^[`"[]?(\w+)/.exec(text)?.[1] : foreignKey.exec(text)?.[1];
  if (key === undefined) return;
  if (isColumn) fields.add(key);
  if (to !== undefined) ties.push({ key, to });
}

/** What stands between commas, up to the bracket that closes the list or the end of the statement. */
function listed(text: string): readonly string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth < 0 || (sign === ',' && depth === 0)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    if (depth < 0) return parts;
  }
  return [...parts, text.slice(start)];
}
