import type { ChainElement, ChainKind, Endpoint, InputCheck, Safeguard } from '../facts/index.js';
import { readMember, type Behaviour, type Evaluator, type Value } from '../evaluate/index.js';

export type Safeguards = Pick<Endpoint, 'roles' | 'limiter' | 'validation' | 'csrf'>;

/** What protects a route besides the question who is calling: its chain, and what its handler does itself. */
export function safeguardsOf(chain: readonly ChainElement[], own?: ChainElement, behaviours: readonly Behaviour[] = []): Safeguards {
  const limiter = firstOf(chain, 'limiter') ?? ownLimiter(behaviours);
  const csrf = firstOf(chain, 'csrf');
  const roles = [...chain, ...(own ? [own] : [])].flatMap((element) => element.roles ?? (element.kind === 'role' ? [{ names: [], by: element.name, reason: element.evidence.reason, span: element.evidence.span }] : []));
  const validation = chain.flatMap((element): readonly InputCheck[] => (element.kind === 'validator' ? [{ ...safeguard(element), parts: [] }] : []));
  return { roles, validation, ...(limiter && { limiter }), ...(csrf && { csrf }) };
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
    return isOff ? { ...element, kind: 'pass', evidence: { ...element.evidence, reason: `${element.name} is off for this route` } } : element;
  });
}
