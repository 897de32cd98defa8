import type { Inventory, InventoryEndpoint } from './inventory.js';
import { counted, plain, type Paint, type Style } from './terminal.js';
import { columns, optionalColumns, tally, who } from './words.js';

const styleOf: Readonly<Record<InventoryEndpoint['auth']['state'], Style>> = { required: 'green', optional: 'yellow', none: 'red', unknown: 'cyan' };

/** One line for each endpoint, columns aligned, and a summary. */
export function tableOf({ endpoints }: Pick<Inventory, 'endpoints'>, paint: Paint): string {
  if (endpoints.length === 0) return 'No endpoints found: nothing in this folder registers routes with a framework that is known.\n';
  const shown = columns.filter(({ head, of }) => !optionalColumns.has(head) || endpoints.some((endpoint) => of(endpoint) !== ''));
  const rows = endpoints.map((endpoint) => shown.map(({ of }) => plain(of(endpoint))));
  const widths = shown.map(({ head }, column) => rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), head.length));
  const lines = endpoints.map((endpoint, index) =>
    aligned(rows[index] ?? [], widths, (text, column) => {
      if (shown[column]?.head === 'WHO MAY CALL') return paint(styleOf[endpoint.auth.state], text);
      return shown[column]?.head === 'WHERE' ? paint('dim', text) : text;
    }),
  );
  const head = aligned(shown.map((column) => column.head), widths, (text) => paint('bold', text));
  return `${[head, ...lines].join('\n')}\n\n${summaryOf(endpoints)}\n`;
}

export function summaryOf(endpoints: readonly InventoryEndpoint[]): string {
  return `${counted(endpoints.length, 'endpoint')}; who may call: ${tally(endpoints).map(([state, count]) => `${who[state]} ${count}`).join(', ')}.`;
}

/** The last cell with something in it ends its line. */
function aligned(cells: readonly string[], widths: readonly number[], paint: (text: string, column: number) => string): string {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1).map((cell, column) => paint(cell, column) + ' '.repeat(column === last ? 0 : (widths[column] ?? 0) - cell.length)).join('  ');
}
