import type { Inventory, InventoryEndpoint } from './inventory.js';

const head = ['METHOD', 'PATH', 'WHO MAY CALL', 'BECAUSE OF', 'WHERE'];

const who: Readonly<Record<InventoryEndpoint['auth']['state'], string>> = {
  required: 'known callers',
  optional: 'anybody, known or not',
  none: 'anybody',
  unknown: 'not known',
};

/** One line for each endpoint, columns aligned, no colours. */
export function tableOf({ endpoints }: Pick<Inventory, 'endpoints'>): readonly string[] {
  const rows = [head, ...endpoints.map((endpoint) => [endpoint.method, endpoint.path, who[endpoint.auth.state], because(endpoint), `${endpoint.file}:${String(endpoint.line)}`])];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

/** The checks, or, where nobody can say who may call, the first thing that could not be followed. */
function because({ auth, unresolved }: InventoryEndpoint): string {
  // A check without a name of its own is named by its place.
  const names = [...new Set(auth.by.map(({ name, file, line }) => (name.includes(' ') ? `${name} (${file.slice(file.lastIndexOf('/') + 1)}:${String(line)})` : name)))];
  if (names.length > 0) return names.join(', ');
  return auth.state === 'unknown' ? `? ${unresolved[0]?.reason ?? 'part of the way is out of sight'}` : '';
}
