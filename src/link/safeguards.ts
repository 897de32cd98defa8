import type { ChainElement, ChainKind, Endpoint, InputCheck, Safeguard } from '../facts/index.js';

export type Safeguards = Pick<Endpoint, 'roles' | 'limiter' | 'validation' | 'csrf'>;

/** What protects a route besides the question who is calling. */
export function safeguardsOf(chain: readonly ChainElement[], own?: ChainElement): Safeguards {
  const limiter = firstOf(chain, 'limiter');
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
