import type { Inventory } from './inventory.js';
import { plain } from './terminal.js';
import { columns } from './words.js';

/** RFC 4180: CRLF, a head, every field quoted. */
export function csvOf({ endpoints }: Inventory): string {
  const more = [
    { head: 'FRAMEWORK', of: (endpoint: Inventory['endpoints'][number]) => endpoint.framework },
    { head: 'HANDLER', of: ({ handler }: Inventory['endpoints'][number]) => (handler ? `${handler.name} (${handler.file}:${handler.line})` : '') },
    { head: 'NOT FOLLOWED', of: ({ unresolved }: Inventory['endpoints'][number]) => unresolved.map(({ reason, file, line }) => `${reason} (${file}:${line})`).join('; ') },
  ];
  const all = [...columns, ...more];
  const rows = [all.map(({ head }) => head.toLowerCase()), ...endpoints.map((endpoint) => all.map(({ of }) => of(endpoint)))];
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet takes a field that begins with one of these for a formula (CWE-1236), full-width forms included, and quotes
 * do not stop it: an apostrophe in front does.
 */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/;

function field(text: string): string {
  const safe = plain(text);
  return `"${(formula.test(safe) ? `'${safe}` : safe).replaceAll('"', '""')}"`;
}
