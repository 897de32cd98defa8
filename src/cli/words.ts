import type { Control, InventoryEndpoint, Place } from './inventory.js';

/** Who may call, in the words of every format for people. */
export const who: Readonly<Record<InventoryEndpoint['auth']['state'], string>> = {
  required: 'known callers',
  optional: 'anybody, known or not',
  none: 'anybody',
  unknown: 'not known',
};

/** What each column says; texts for people, none of them escaped for any format. */
export const columns: readonly { readonly head: string; readonly of: (endpoint: InventoryEndpoint) => string }[] = [
  { head: 'METHOD', of: ({ method }) => method },
  { head: 'PATH', of: ({ path }) => path },
  { head: 'WHO MAY CALL', of: ({ auth }) => who[auth.state] },
  { head: 'BECAUSE OF', of: because },
  { head: 'ROLES', of: ({ roles }) => unique(roles.map((check) => (check.names.length > 0 ? check.names.join('|') : check.name))).join(', ') },
  { head: 'LIMITED BY', of: ({ limiter }) => limiter?.name ?? '' },
  { head: 'VALIDATED', of: ({ validation }) => unique(validation.flatMap((check): readonly string[] => (check.parts.length > 0 ? check.parts : [check.name]))).join(', ') },
  { head: 'CSRF', of: ({ csrf }) => csrf?.name ?? '' },
  { head: 'VERSION', of: ({ version }) => version ?? '' },
  { head: 'DEPRECATED', of: ({ deprecated }) => (deprecated ? 'yes' : '') },
  { head: 'WHERE', of: (endpoint) => at(endpoint) },
];

/** Columns that a table shows only when a row has something in them. */
export const optionalColumns: ReadonlySet<string> = new Set(['ROLES', 'LIMITED BY', 'VALIDATED', 'CSRF', 'VERSION', 'DEPRECATED']);

export function at({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** The checks, or, where nobody can say who may call, the first thing that could not be followed. */
export function because({ auth, unresolved }: InventoryEndpoint): string {
  const names = unique(auth.by.map(named));
  if (names.length > 0) return names.join(', ');
  return auth.state === 'unknown' ? `? ${unresolved[0]?.reason ?? 'part of the way is out of sight'}` : '';
}

/** A check without a name of its own is named by its place. */
function named(check: Control): string {
  return check.name.includes(' ') ? `${check.name} (${at({ ...check, file: check.file.slice(check.file.lastIndexOf('/') + 1) })})` : check.name;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** How many endpoints there are of each kind of caller, most open first. */
export function tally(endpoints: readonly InventoryEndpoint[]): readonly (readonly [state: InventoryEndpoint['auth']['state'], count: number])[] {
  return (['none', 'optional', 'unknown', 'required'] as const).map((state) => [state, endpoints.filter(({ auth }) => auth.state === state).length] as const).filter(([, count]) => count > 0);
}
