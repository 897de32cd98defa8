import { compareWithDocument, surplusIn, type SecurityDrift } from '../model/index.js';
import { readApiDocument } from '../project/index.js';
import { existsSync, readFileSync } from 'node:fs';
import type { DocumentedOperation, Endpoint } from '../facts/index.js';
import { relativeTo, type Opened } from './open.js';
import { plain, Refusal, type Paint } from './terminal.js';
import { at } from './words.js';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly file: string;
  readonly line: number;
}

/** What `--check` found, as JSON. */
export interface DriftReport {
  readonly version: 1;
  readonly document: string;
  readonly undocumented: readonly Route[];
  /** Their place is in the document. */
  readonly gone: readonly Route[];
  /** Routes that an earlier one (`by`) answers for. */
  readonly unreached: readonly (Route & { readonly by: string })[];
  /** The first route of an old version beside a newer one, and how many more there are. */
  readonly old: readonly (Route & { readonly newer: string; readonly more: number })[];
  readonly security: readonly (Route & { readonly documented: string; readonly actual: string; readonly documentLine: number })[];
}

/** Compares the routes below the folder with a document. */
export function driftOf({ folder, model }: Opened, file: string): DriftReport {
  if (!existsSync(file)) throw new Refusal(`There is no document ${file}.`);
  const document = readApiDocument(file, readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  if ('problem' in document) throw new Refusal(`${file}:${document.problem}.`);
  const endpoints = model.endpoints.filter(({ span }) => relativeTo(folder, span.file) !== undefined);
  const drift = compareWithDocument(endpoints, document, model.parts.settings.gateway.auth);
  const name = relativeTo(folder, file) ?? file;
  const { unreached, old } = surplusIn(endpoints, document);
  const route = ({ method, path, span }: Endpoint): Route => ({ method, path, file: relativeTo(folder, span.file) ?? span.file, line: model.line(span) });
  const told = ({ method, path, line }: DocumentedOperation): Route => ({ method, path, file: name, line });
  return {
    version: 1,
    document: name,
    undocumented: drift.undocumented.map(route),
    gone: drift.gone.map(told),
    unreached: unreached.map(({ endpoint, by }) => ({ ...route(endpoint), by: `${by.method} ${by.path}` })),
    old: old.map(({ endpoint, newer, count }) => ({ ...route(endpoint), newer: `${newer.method} ${newer.path}`, more: count - 1 })),
    security: drift.security.map((one) => ({ ...route(one.endpoint), ...sides(one), documentLine: one.operation.line })),
  };
}

function sides({ kind, operation, endpoint }: SecurityDrift): { readonly documented: string; readonly actual: string } {
  if (kind === 'open') return { documented: operation.schemes.join(', '), actual: 'nothing checks who is calling' };
  return { documented: 'open to anybody', actual: endpoint.auth.by.map(({ name }) => name).join(', ') };
}

export function driftText({ document, undocumented, gone, security, unreached, old }: DriftReport, paint: Paint): string {
  const route = (one: Route): string => `  ${plain(one.method)} ${plain(one.path)}  ${paint('dim', plain(at(one)))}\n`;
  const parts = [
    ...(security.length > 0 ? [`${paint('red', 'Documented security differs')}\n${security.map((one) => `${route(one)}    documented: ${plain(one.documented)} (${plain(at({ file: document, line: one.documentLine }))}); in the code: ${plain(one.actual)}\n`).join('')}`] : []),
    ...(undocumented.length > 0 ? [`${paint('yellow', 'Not in the document')}\n${undocumented.map(route).join('')}`] : []),
    ...(gone.length > 0 ? [`${paint('yellow', 'Documented, and no route found')}\n${gone.map(route).join('')}`] : []),
    ...(unreached.length > 0 ? [`${paint('yellow', 'Never reached')}\n${unreached.map((one) => `${route(one)}    ${plain(one.by)} answers before it\n`).join('')}`] : []),
    ...(old.length > 0 ? [`${paint('yellow', 'Old versions, not deprecated')}\n${old.map((one) => `${route(one)}    beside ${plain(one.newer)}${one.more === 0 ? '' : `, and ${String(one.more)} more of its version`}\n`).join('')}`] : []),
  ];
  const total = undocumented.length + gone.length + security.length + unreached.length + old.length;
  const summary = total === 0 ? `The code and ${plain(document)} agree.\n` : `${plain(document)}: ${security.length} with other security, ${undocumented.length} not documented, ${gone.length} without a route${unreached.length > 0 ? `, ${String(unreached.length)} never reached` : ''}${old.length > 0 ? `, ${String(old.length)} of an old version` : ''}.\n`;
  return [...parts, summary].join('\n');
}
