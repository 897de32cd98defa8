import type { Endpoint, GuardFault } from '../facts/index.js';
import { isSafe } from './methods.js';
import type { ModelParts } from './model.js';
import { isPublicPath } from './words.js';

export interface IneffectiveGuard extends GuardFault {
  /** Routes that change data and have no other check, where the fault matters for these only. */
  readonly routes: readonly Endpoint[];
}

/** Names by which a guard says that it lets anonymous callers pass on purpose. */
const optionalName = /option|maybe|anonym|public|guest|soft|lazy|attach|load|deseriali[sz]e|try|identif|current|set[A-Z_]/i;

export function ineffectiveGuards(parts: ModelParts): readonly IneffectiveGuard[] {
  return parts.guardFaults.flatMap((fault): readonly IneffectiveGuard[] => {
    if (fault.cause !== 'anonymous' && fault.cause !== 'presence') return [{ ...fault, routes: [] }];
    if (parts.settings.gateway.auth || parts.settings.authGuards.includes(fault.name) || optionalName.test(fault.name)) return [];
    const routes = soleCheckOf(fault, parts).filter((route) => fault.cause === 'anonymous' || changesRecords(route));
    return routes.length === 0 ? [] : [{ ...fault, routes }];
  });
}

/** Whoever hands on what a caller brings may leave it to others to check it. */
function changesRecords({ data, traits }: Endpoint): boolean {
  return !traits.readsCaller && !data.blind && data.accesses.some(({ does }) => does !== 'read' && does !== 'list');
}

/**
 * Routes that change data behind nothing but this guard. An application that has another check as well lets anonymous callers pass this one
 * on purpose: the other is for routes that are not meant for them.
 */
function soleCheckOf(fault: GuardFault, { endpoints }: ModelParts): readonly Endpoint[] {
  const behind = endpoints.filter((endpoint) => endpoint.auth.by.some((check) => check.name === fault.name));
  const apps = new Set(behind.map((endpoint) => endpoint.app));
  if (endpoints.some((endpoint) => apps.has(endpoint.app) && endpoint.auth.by.some((check) => check.name !== fault.name))) return [];
  return behind.filter((endpoint) => !isSafe(endpoint.method) && endpoint.unresolved.length === 0 && !endpoint.public && !endpoint.traits.issuesCredentials && !isPublicPath(endpoint.path));
}
