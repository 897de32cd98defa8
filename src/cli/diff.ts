import { inventoryVersion, type Inventory, type InventoryEndpoint } from './inventory.js';
import { counted, plain, type Paint } from './terminal.js';
import { at, because, who } from './words.js';

/** A control of an endpoint that is not what it was. */
export interface Change {
  readonly method: string;
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly control: 'auth' | 'roles' | 'limiter' | 'validation' | 'csrf';
  /** In words. */
  readonly before: string;
  readonly after: string;
}

export interface Changes {
  readonly version: typeof inventoryVersion;
  readonly added: readonly InventoryEndpoint[];
  readonly removed: readonly InventoryEndpoint[];
  readonly loosened: readonly Change[];
  readonly tightened: readonly Change[];
}

/** Compares two states of one API. Endpoints are the same when method and path are, whatever their parameters are called. */
export function changesBetween(before: Inventory, after: Inventory): Changes {
  const [old, now] = [byRoute(before), byRoute(after)];
  const both = [...now].flatMap(([key, endpoint]) => {
    const earlier = old.get(key);
    return earlier ? controlsOf(earlier, endpoint) : [];
  });
  return {
    version: inventoryVersion,
    added: [...now].filter(([key]) => !old.has(key)).map(([, endpoint]) => endpoint),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, endpoint]) => endpoint),
    loosened: both.filter(({ is }) => is === 'looser').map(({ change }) => change),
    tightened: both.filter(({ is }) => is === 'tighter').map(({ change }) => change),
  };
}

/** What a reviewer must see: a control that is gone, or a new endpoint that anybody may call. */
export function isLooser({ loosened }: Changes): boolean {
  return loosened.length > 0;
}

/** Of several registrations of one route the most open one counts: any of them may answer. */
function byRoute({ endpoints }: Inventory): ReadonlyMap<string, InventoryEndpoint> {
  const routes = new Map<string, InventoryEndpoint>();
  for (const endpoint of endpoints) {
    const key = `${endpoint.method} ${endpoint.path.replace(/:\w+/g, ':')}`;
    const other = routes.get(key);
    if (!other || strength[endpoint.auth.state] < strength[other.auth.state]) routes.set(key, endpoint);
  }
  return routes;
}

/** How much a verdict keeps out; what nobody can say counts as less than a check that is seen. */
const strength = { none: 0, optional: 1, unknown: 2, required: 3 } as const;

function controlsOf(before: InventoryEndpoint, after: InventoryEndpoint): readonly { readonly is: 'looser' | 'tighter'; readonly change: Change }[] {
  const { method, path, file, line } = after;
  const pairs: readonly (readonly [Change['control'], number, string, string])[] = [
    ['auth', strength[after.auth.state] - strength[before.auth.state], verdict(before), verdict(after)],
    ['roles', compared(rolesOf(before), rolesOf(after)), listed(rolesOf(before)), listed(rolesOf(after))],
    ['limiter', compared(names([before.limiter]), names([after.limiter])), listed(names([before.limiter])), listed(names([after.limiter]))],
    ['validation', compared(names(before.validation), names(after.validation)), listed(names(before.validation)), listed(names(after.validation))],
    ['csrf', compared(names([before.csrf]), names([after.csrf])), listed(names([before.csrf])), listed(names([after.csrf]))],
  ];
  return pairs.filter(([, step]) => step !== 0).map(([control, step, was, is]) => ({ is: step < 0 ? 'looser' : 'tighter', change: { method, path, file, line, control, before: was, after: is } }));
}

/** Fewer controls are looser, more are tighter; others of the same number are a change of names. */
function compared(before: readonly string[], after: readonly string[]): number {
  return Math.sign(after.length - before.length);
}

function rolesOf({ roles }: InventoryEndpoint): readonly string[] {
  // `admin or editor` is one demand: a role that joins it loosens nothing that a count could tell.
  return roles.map((check) => (check.names.length > 0 ? check.names.join('|') : check.name));
}

function names(controls: readonly ({ readonly name: string } | null)[]): readonly string[] {
  return [...new Set(controls.flatMap((control) => (control ? [control.name] : [])))];
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? 'nothing' : texts.join(', ');
}

function verdict(endpoint: InventoryEndpoint): string {
  const reason = because(endpoint);
  return `${who[endpoint.auth.state]}${reason === '' ? '' : ` (${reason})`}`;
}

/** Changes as a reviewer reads them. */
export function changesText({ added, removed, loosened, tightened }: Changes, before: string, paint: Paint): string {
  const route = ({ method, path, file, line }: Pick<Change, 'method' | 'path' | 'file' | 'line'>): string => `${plain(method)} ${plain(path)}  ${paint('dim', plain(at({ file, line })))}`;
  const change = (one: Change): string => `  ${route(one)}\n    ${words[one.control]}: ${plain(one.before)} → ${plain(one.after)}\n`;
  const parts = [
    ...section('Loosened', loosened.map(change), (text) => paint('red', text)),
    ...section('Added', added.map((one) => `  ${route(one)}\n    who may call: ${plain(verdict(one))}\n`), (text) => paint('bold', text)),
    ...section('Removed', removed.map((one) => `  ${route(one)}\n`), (text) => paint('bold', text)),
    ...section('Tightened', tightened.map(change), (text) => paint('green', text)),
  ];
  const open = added.filter(({ auth }) => auth.state === 'none').length;
  const summary = `Since ${plain(before)}: ${loosened.length} loosened, ${added.length} added${open > 0 ? ` (${counted(open, 'endpoint')} that anybody may call)` : ''}, ${removed.length} removed, ${tightened.length} tightened.\n`;
  return [...parts, summary].join('\n');
}

const words: Readonly<Record<Change['control'], string>> = { auth: 'who may call', roles: 'roles', limiter: 'rate limit', validation: 'validation', csrf: 'CSRF check' };

function section(title: string, lines: readonly string[], paint: (text: string) => string): readonly string[] {
  return lines.length === 0 ? [] : [`${paint(title)}\n${lines.join('')}`];
}
