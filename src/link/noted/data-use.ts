import type { CallerRelation, DataAccess, DataUse, DecidedKeys } from '../../facts/index.js';
import type { Behaviour } from '../../evaluate/index.js';

/** What behaviours say about stored records. */
export function dataUse(behaviours: readonly Behaviour[]): DataUse {
  const logged = behaviours.flatMap((one) => (one.does === 'log-record' ? [one.record] : []));
  const claims = behaviours.flatMap((one) => (one.does === 'claim' ? [one.claim] : []));
  return {
    accesses: behaviours.flatMap((one) => (one.does === 'data' ? [one.access] : [])),
    relations: behaviours.flatMap((one) => (one.does === 'relate' ? [one.relation] : [])),
    sent: behaviours.flatMap((one) => (one.does === 'send' ? [one.record] : [])),
    ...(logged.length > 0 && { logged }),
    ...(claims.length > 0 && { claims }),
    blind: behaviours.some((one) => one.does === 'hand-over' || one.does === 'unknown-call'),
  };
}

/** Words for what somebody may do. In a chain, a test of anything else that is the caller's own (a status, a version) is part of knowing them. */
const rights = /role|admin|perm|scope|right|group|level|access|polic|claim|owner|can\b|can[A-Z]/i;

/** How an element of a chain holds who is calling against what is asked for, or against a role. */
export function relationIn(behaviours: readonly Behaviour[]): CallerRelation | undefined {
  for (const one of behaviours) {
    if (one.does === 'data') {
      const tie = tieIn(one.access);
      if (tie) return tie;
    }
    if (one.does !== 'relate') continue;
    const { to, label } = one.relation;
    if (to === 'client' || to === 'record' || rights.test(label)) return one.relation;
  }
  return undefined;
}

/** Models of which a single record is looked up by the caller's id, and by nothing else: what callers are. */
export function ownModels(behaviours: readonly Behaviour[]): readonly string[] {
  return [...new Set(behaviours.flatMap((one) => (one.does === 'data' && one.access.does === 'read' && one.access.model !== undefined && isOwn(one.access.filter) ? [one.access.model] : [])))];
}

function isOwn({ keys, open, whole }: DecidedKeys): boolean {
  return !open && !whole && keys.some(({ key, by }) => by === 'principal' && /^(?:_?id|uuid|pk)$/.test(key)) && keys.every(({ by }) => by === 'principal' || by === 'constant');
}

/** A look-up by what the route names and by who is calling. What names the caller's own session or token does not come with the route. */
function tieIn({ filter, span }: DataAccess): CallerRelation | undefined {
  const caller = filter.keys.find((key) => key.by === 'principal');
  const named = filter.keys.find((key) => key.by === 'record' || (key.by === 'client' && ofRoute.has(key.source?.origin ?? '')));
  return caller && named && { to: named.by === 'record' ? 'record' : 'client', label: caller.key, span };
}

const ofRoute: ReadonlySet<string> = new Set(['params', 'query', 'body']);
