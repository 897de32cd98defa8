import { createHash } from 'node:crypto';
import { isSafe } from '../model/index.js';
import { script, style } from './html-parts.js';
import type { Control, Inventory, InventoryEndpoint, Place } from './inventory.js';
import { plain } from './terminal.js';
import { at, tally, who } from './words.js';

export interface HtmlContext {
  /** Name of the package or folder. */
  readonly title: string;
  readonly version: string;
}

/**
 * One page that needs nothing else: endpoints by controls, with filters. Everything from the project goes through `text`;
 * the policy lets nothing run but the page's own script.
 */
export function htmlOf(inventory: Inventory, { title, version }: HtmlContext): string {
  const { endpoints } = inventory;
  const policy = `default-src 'none'; script-src 'sha256-${digest(script)}'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(title)}: API inventory</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${text(title)}</h1>
<p>${endpoints.length} endpoint${endpoints.length === 1 ? '' : 's'}, read from the code by api-security ${text(version)}</p>
</header>
<main>
${endpoints.length === 0 ? '<p>No endpoints found: nothing in this folder registers routes with a framework that is known.</p>' : body(endpoints)}
${unread(inventory)}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function body(endpoints: readonly InventoryEndpoint[]): string {
  const methods = [...new Set(endpoints.map(({ method }) => method))].sort();
  const cards = tally(endpoints).map(([state, count]) => `<button type="button" class="card ${state}" data-state="${state}" aria-pressed="false"><b>${count}</b> ${who[state]}</button>`);
  return `<div class="cards" role="group" aria-label="Who may call">${cards.join('')}</div>
<form class="bar" role="search"><input id="search" type="search" placeholder="Search path, handler, check or file" aria-label="Search">
<select id="method" aria-label="Method"><option value="">All methods</option>${methods.map((method) => `<option>${text(method)}</option>`).join('')}</select>
<select id="missing" aria-label="Missing control"><option value="">All controls</option>${controls.map(({ key, head }) => `<option value="${key}">without ${head.toLowerCase()}</option>`).join('')}</select>
<output id="count" aria-live="polite"></output></form>
<div class="scroll"><table>
<thead><tr><th scope="col">Endpoint</th><th scope="col">Who may call</th>${controls.map(({ head }) => `<th scope="col">${head}</th>`).join('')}<th scope="col">Where</th></tr></thead>
<tbody>
${endpoints.map(row).join('\n')}
</tbody>
</table></div>
<p id="none" hidden>No endpoint fits these filters.</p>
<p class="legend"><span class="yes">✓</span> found &nbsp; <span class="no">–</span> not there &nbsp; <span class="maybe">?</span> part of the way could not be followed, so nobody can say</p>`;
}

/** The columns of the matrix; a cell shows what each finds. */
const controls: readonly { readonly key: string; readonly head: string; readonly of: (endpoint: InventoryEndpoint) => readonly (Control & { readonly more?: string })[] }[] = [
  { key: 'roles', head: 'Roles', of: ({ roles }) => roles.map((check) => ({ ...check, more: check.names.join(', ') })) },
  { key: 'limiter', head: 'Rate limit', of: ({ limiter }) => (limiter ? [limiter] : []) },
  { key: 'validation', head: 'Validation', of: ({ validation }) => validation.map((check) => ({ ...check, more: check.parts.join(', ') })) },
  { key: 'csrf', head: 'CSRF check', of: ({ csrf }) => (csrf ? [csrf] : []) },
];

function row(endpoint: InventoryEndpoint): string {
  const { method, path, auth, handler, framework, version, deprecated } = endpoint;
  const notes = [framework, ...(handler ? [handler.name] : []), ...(version === null ? [] : [`version ${version}`]), ...(deprecated ? ['deprecated'] : [])];
  const missing = controls.filter(({ of }) => of(endpoint).length === 0).map(({ key }) => key);
  return `<tr data-state="${auth.state}" data-method="${text(method)}" data-missing="${missing.join(' ')}">
<th scope="row"><span class="method ${methodClass(method)}">${text(method)}</span> <span class="path">${pathHtml(path)}</span><small>${text(notes.join(' · '))}</small></th>
<td>${whoHtml(endpoint)}</td>${controls.map(({ of }) => `<td>${cell(of(endpoint), endpoint)}</td>`).join('')}<td class="where">${placeHtml(endpoint)}</td>
</tr>`;
}

function whoHtml({ auth, public: open, unresolved }: InventoryEndpoint): string {
  const because = [
    ...auth.by.map(evidence),
    ...(open ? [`<li>open by intent: ${text(open.reason)} ${placeHtml(open)}</li>`] : []),
    ...unresolved.map((edge) => `<li>not followed: ${text(edge.reason)} ${placeHtml(edge)}</li>`),
  ];
  const badge = `<span class="badge ${auth.state}">${who[auth.state]}</span>`;
  if (because.length === 0) return badge;
  const names = [...new Set(auth.by.map(({ name }) => name))].join(', ');
  return `<details><summary>${badge}${names === '' ? '' : ` <span class="names">${text(names)}</span>`}</summary><ul>${because.join('')}</ul></details>`;
}

function cell(found: readonly (Control & { readonly more?: string })[], { complete }: InventoryEndpoint): string {
  if (found.length === 0) return complete ? '<span class="no" title="not there">–</span>' : '<span class="maybe" title="part of the way could not be followed">?</span>';
  const told = [...new Set(found.map(({ name, more }) => (more === undefined || more === '' ? name : more)))].join('; ');
  return `<details><summary><span class="yes">✓</span> <span class="names">${text(told)}</span></summary><ul>${found.map(evidence).join('')}</ul></details>`;
}

function evidence(control: Control): string {
  return `<li><b>${text(control.name)}</b>: ${text(control.reason)} ${placeHtml(control)}</li>`;
}

function placeHtml(place: Place): string {
  return `<code>${text(at(place)).replaceAll('/', '/<wbr>')}</code>`;
}

/** Parameters stand out, and a long path may break at its slashes. */
function pathHtml(path: string): string {
  return path
    .split('/')
    .map((segment) => (segment.startsWith(':') ? `<i>${text(segment)}</i>` : text(segment)))
    .join('/<wbr>');
}

function methodClass(method: string): string {
  if (isSafe(method)) return 'reads';
  return method === 'DELETE' ? 'deletes' : 'writes';
}

function unread({ unresolved }: Inventory): string {
  if (unresolved.length === 0) return '';
  return `<section class="unread"><h2>Not read</h2><p>What these files register is missing above.</p><ul>${unresolved.map((one) => `<li>${placeHtml(one)} ${text(one.reason)}</li>`).join('')}</ul></section>`;
}

function text(value: string): string {
  return plain(value).replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('base64');
}
