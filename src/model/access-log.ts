import type { AppRecord, Endpoint, OptionSite } from '../facts/index.js';
import type { ModelParts } from './data.js';
import { frameworkTraits } from './frameworks.js';
import { spanKey } from './places.js';
import { wholeApps } from './whole-apps.js';

/** An application that asks callers who they are and writes nothing down of them. */
export interface SilentApp {
  readonly app: AppRecord;
  readonly first: Endpoint;
}

/** Applications in which neither an element, nor a sign-in, nor the framework writes to a log. What cannot be seen into may do so. */
export function silentApps(parts: ModelParts, frameworkLogs: readonly OptionSite[]): readonly SilentApp[] {
  if (frameworkLogs.some(({ state }) => state === 'fine' || state === 'unknown')) return [];
  const found = new Map<string, SilentApp>();
  for (const app of wholeApps(parts)) {
    const own = parts.endpoints.filter((endpoint) => endpoint.app === app.id && !endpoint.development);
    const first = own.find(asksWho);
    if (first && own.every(isSeen) && !own.some(writesDown)) found.set(spanKey(app.span), { app, first });
  }
  return [...found.values()];
}

function asksWho({ auth, traits }: Endpoint): boolean {
  return auth.state === 'required' || traits.checksPassword;
}

function writesDown({ chain, traits }: Endpoint): boolean {
  return chain.some((element) => element.logs) || ((traits.checksPassword || traits.refuses) && traits.logs);
}

/** An interceptor may write down anything. */
function isSeen({ chain, unresolved, shaped, framework }: Endpoint): boolean {
  return unresolved.length === 0 && !chain.some((element) => element.kind === 'opaque') && !(shaped && frameworkTraits[framework].runsOnAnother);
}
