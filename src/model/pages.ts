import type { AppRecord, Endpoint } from '../facts/index.js';
import type { ModelParts } from './data.js';
import { frameworkTraits } from './frameworks.js';
import { spanKey } from './places.js';
import { wholeApps } from './whole-apps.js';

/** An application that sets no header to protect what browsers show of it. */
export interface BareApp {
  readonly app: AppRecord;
  /** A route that answers with a page, or else any. */
  readonly first: Endpoint;
  readonly others: number;
}

/** Applications without such headers: those that answer with pages, with `all` any. What was not seen as a whole may set them. */
export function bareApps(parts: ModelParts, all: boolean): readonly BareApp[] {
  if (parts.settings.gateway.headers) return [];
  const found = new Map<string, BareApp>();
  for (const app of wholeApps(parts)) {
    const own = parts.endpoints.filter((endpoint) => endpoint.app === app.id);
    if (own.some(setsHeaders)) continue;
    const routes = own.filter((endpoint) => !endpoint.development && (all || endpoint.traits.sendsPages));
    const [first, ...others] = routes;
    // A module that builds the application may run several times.
    if (first && routes.every(isSeen)) found.set(spanKey(app.span), { app, first, others: others.length });
  }
  return [...found.values()];
}

function setsHeaders({ chain, traits }: Endpoint): boolean {
  return traits.setsHeaders || chain.some((element) => element.kind === 'headers');
}

/** An interceptor may change any answer. */
function isSeen({ chain, unresolved, shaped, framework }: Endpoint): boolean {
  return unresolved.length === 0 && !chain.some((element) => element.kind === 'opaque') && !(shaped && frameworkTraits[framework].runsOnAnother);
}
