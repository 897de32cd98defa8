import type { Endpoint } from '../facts/index.js';
import { relativeTo, type Opened } from './open.js';
import { counted } from './terminal.js';

/** At most this many names in one proposal: the list is for reading. */
const mostNames = 5;

/** Settings that would tell what the code does not: each the setting, and when to keep it. A proposal is a question, never a fact. */
export function proposals({ model, folder }: Opened): readonly (readonly [setting: string, why: string])[] {
  const endpoints = model.endpoints.filter(({ span }) => relativeTo(folder, span.file) !== undefined);
  const { authGuards, gateway } = model.parts.settings;
  const opaque = opaqueNames(endpoints).filter(([name]) => !authGuards.includes(name));
  const found: (readonly [string, string])[] = [];
  if (opaque.length > 0) {
    const names = opaque.slice(0, mostNames);
    found.push([`"authGuards": ${JSON.stringify(names.map(([name]) => name))}`, `keep those that check who is calling; the code does not show what they do (${names.map(([name, count]) => `${name}: ${counted(count, 'route')}`).join(', ')})`]);
  }
  const open = endpoints.filter(({ auth }) => auth.state === 'none');
  if (endpoints.length > 0 && open.length === endpoints.length && !gateway.auth) found.push(['"gateway": { "auth": true }', 'if something in front of this API checks who is calling; nothing in the code does']);
  else if (open.length > 0) {
    // One by which anybody changes or removes what others have is not offered for silence.
    const reported = new Set(model.unprotected({ reportReads: false, minimumSiblings: 3 }).routes.flatMap(({ route, reach }) => (reach ? [] : [route])));
    const routes = open.filter((endpoint) => reported.has(endpoint)).slice(0, mostNames);
    if (routes.length > 0) found.push([`"publicRoutes": ${JSON.stringify(routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, '*')}`))}`, 'keep those that are meant for everybody; nothing checks who is calling']);
  }
  return found;
}

/** Names of elements nobody can see into, with the number of routes they hold back, most first. */
function opaqueNames(endpoints: readonly Endpoint[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { auth, chain } of endpoints) {
    if (auth.state !== 'unknown') continue;
    const names = chain.filter(({ kind, name }) => kind === 'opaque' && /^[\w$.]+(?:\(\))?$/.test(name)).map(({ name }) => name.replace(/\(\)$/, ''));
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
}
