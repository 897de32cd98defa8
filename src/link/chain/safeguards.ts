import type { ChainElement, ChainKind, Endpoint, InputCheck, Safeguard, Span } from '../../facts/index.js';
import { partsOf, readMember, type Behaviour, type Evaluator, type Value } from '../../evaluate/index.js';
import type { Validation } from '../routes/route-calls.js';

export type Safeguards = Pick<Endpoint, 'roles' | 'limiter' | 'validation' | 'csrf'>;

/** What protects a route besides the question who is calling: what the framework checks (`before`), its chain, and what its handler does itself. */
export function safeguardsOf(chain: readonly ChainElement[], own?: ChainElement, behaviours: readonly Behaviour[] = [], before: readonly InputCheck[] = []): Safeguards {
  const limiter = firstOf(chain, 'limiter') ?? ownLimiter(behaviours);
  const csrf = firstOf(chain, 'csrf');
  const roles = [...chain, ...(own ? [own] : [])].flatMap((element) => element.roles ?? (element.kind === 'role' ? [{ names: [], by: element.name, reason: element.evidence.reason, span: element.evidence.span }] : []));
  const validation = [...chain.flatMap(checkBy), ...before, ...ownChecks(behaviours)];
  return { roles, validation, ...(limiter && { limiter }), ...(csrf && { csrf }) };
}

/** A validator that does not say what it looks at may look at anything. */
function checkBy(element: ChainElement): readonly InputCheck[] {
  const validates = element.validates ?? (element.kind === 'validator' ? { parts: [], blind: true as const } : undefined);
  return validates ? [{ ...safeguard(element), ...validates }] : [];
}

/** The schemas that a handler itself holds what it was sent against: each once. */
function ownChecks(behaviours: readonly Behaviour[]): readonly InputCheck[] {
  const byName = new Map<string, InputCheck>();
  for (const one of behaviours) {
    if (one.does !== 'validate') continue;
    const known = byName.get(one.label);
    byName.set(one.label, { name: one.label, reason: 'runs in the handler', span: known?.span ?? one.span, parts: [...new Set([...(known?.parts ?? []), ...one.parts])], ...((one.blind ?? known?.blind) && { blind: true }) });
  }
  return [...byName.values()];
}

/** The schemas of a route that its framework checks requests against. */
export function schemaChecks(validation: Validation | undefined, span: Span): readonly InputCheck[] {
  if (!validation) return [];
  const looked = partsOf(validation.schemas, validation.parts);
  return looked.parts.length > 0 || looked.blind ? [{ name: 'schema', reason: 'the options of the route hold it', span, ...looked }] : [];
}

function firstOf(chain: readonly ChainElement[], kind: ChainKind): Safeguard | undefined {
  const found = chain.find((element) => element.kind === kind);
  return found && safeguard(found);
}

function safeguard({ name, evidence, span }: ChainElement): Safeguard {
  return { name, reason: evidence.reason, span };
}

/** The handler itself counts, or answers that there were too many. */
function ownLimiter(behaviours: readonly Behaviour[]): Safeguard | undefined {
  for (const one of behaviours) {
    if (one.does === 'guard' && one.kind === 'limiter') return { name: one.label, reason: `runs ${one.label}`, span: one.span };
    if ((one.does === 'respond' || one.does === 'fail') && one.status === 429) return { name: 'the handler', reason: 'can answer 429', span: one.span };
  }
  return undefined;
}

/** Elements as the route's own options leave them: one that they switch off does nothing. */
export function withConfig(evaluator: Evaluator, chain: readonly ChainElement[], config: Value | undefined): readonly ChainElement[] {
  return chain.map((element) => {
    const { byConfig } = element;
    if (!byConfig) return element;
    const said = config && config.kind !== 'constant' ? readMember(evaluator, config, byConfig.name) : undefined;
    const isSaid = said !== undefined && !(said.kind === 'constant' && said.value === undefined);
    const isOff = isSaid ? said.kind === 'constant' && said.value === false : byConfig.isOff;
    if (isOff) return { ...element, kind: 'pass', evidence: { ...element.evidence, reason: `${element.name} is off for this route` } };
    const chosen = said && byConfig.optional && readMember(evaluator, said, byConfig.optional.member);
    return chosen?.kind === 'constant' && byConfig.optional?.values.includes(String(chosen.value)) ? { ...element, optional: true } : element;
  });
}
