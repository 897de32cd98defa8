import type { ChainElement, DecoratorMeaning, Endpoint, UnresolvedEdge } from '../../facts/index.js';
import { catalogue, isUndefined, type ClassValue } from '../../evaluate/index.js';
import type { Placed } from './applications.js';
import { chainEdges } from '../chain/chain-edges.js';
import { authState, ownCheck, traitsOf } from '../chain/auth-state.js';
import { decoratorEdges, deprecation, enhancers, groupName } from './controllers.js';
import { classSpan, lineage } from './decorator-places.js';
import { dataUse } from '../noted/data-use.js';
import type { DecoratorReader, Use } from './decorators.js';
import type { DemandReader } from './demands.js';
import type { EntryRunner } from './entries.js';
import type { GuardReader } from './guards.js';
import { metadataOf, packageOf } from './metadata.js';
import { spanOf } from '../chain/runner.js';
import { safeguardsOf } from '../chain/safeguards.js';

type EntryMeaning = Extract<DecoratorMeaning, { readonly as: 'entry' }>;

/** What one application puts before its operations. */
export interface OperationSurroundings {
  readonly app: string;
  readonly guards: readonly Placed[];
  readonly pipes: readonly Placed[];
  readonly edges: readonly UnresolvedEdge[];
  /** It answers messages only, and what it puts before everything holds for them. */
  readonly isOfMessages: boolean;
}

/** Reads entry points of decorated classes that are no routes: resolvers, message handlers, gateways. */
export class OperationReader {
  constructor(
    readonly decorators: DecoratorReader,
    readonly guards: GuardReader,
    readonly entries: EntryRunner,
    readonly demands: DemandReader,
  ) {}

  /** `around`: what the application that provides the class puts before it; absent when no module in sight provides it. */
  read(definition: ClassValue, around: OperationSurroundings | undefined): readonly Endpoint[] {
    const group = this.decorators.ofClass(definition);
    const named = new Set<string>();
    return lineage(definition).flatMap((holder) => holder.facts.members.flatMap((facts, member) => {
      if (facts.kind !== 'method' || facts.static || typeof facts.key !== 'string' || named.has(facts.key)) return [];
      named.add(facts.key);
      const own = this.decorators.ofMember(holder, member);
      return own.uses.flatMap((use) => (use.meaning.as === 'entry' && use.meaning.operation !== undefined && catalogue.frameworkOf(packageOf(use.value.origin)) === this.guards.protocol.framework ? [this.#operation({ definition, holder, member, name: facts.key as string, group, own }, use, use.meaning, around)] : []));
    }));
  }

  #operation(method: Method, use: Use, meaning: EntryMeaning, around: OperationSurroundings | undefined): Endpoint {
    const { definition, holder, member, name, group, own } = method;
    const pipes = [...(around?.pipes ?? []), ...enhancers(method, 'pipes')];
    const run = this.entries.method(definition, holder, member, pipes, false);
    const metadata = metadataOf(this.decorators, group, own);
    const placed = [...(around && (meaning.kind === 'graphql' || (meaning.kind === 'message' && around.isOfMessages)) ? around.guards : []), ...enhancers(method, 'guards')];
    const guards = placed.map(({ value, span }) => this.guards.read(value, metadata, span));
    const chain: readonly ChainElement[] = [...this.demands.read({ ...method, handler: undefined }, metadata, undefined).elements, ...guards];
    const exempt = placed.map(({ value, span }, at) => { const element = guards[at]; return element && this.guards.exemption(value, element, metadata, span); }).find((one) => one !== undefined);
    const label = `${definition.facts.name}.${name}`;
    const seen = ownCheck(label, run.behaviours, use.span);
    const edges = [...outside(definition, around, meaning), ...decoratorEdges(method), ...seen.edges];
    const opaque = chainEdges(this.decorators.linker, chain);
    const index = holder.facts.members[member]?.function;
    return {
      kind: meaning.kind === 'scheduled' ? 'message' : meaning.kind,
      method: meaning.operation ?? 'MESSAGE',
      path: this.#nameOf(use, meaning) ?? name,
      framework: this.guards.protocol.framework,
      span: use.span,
      ...(index !== undefined && { handler: { name: label, span: spanOf({ kind: 'function', file: holder.file, index, frame: holder.frame }) } }),
      chain,
      unresolved: [...edges, ...opaque],
      auth: authState(chain, seen.check, edges),
      ...safeguardsOf(chain, undefined, run.behaviours, run.checks),
      ...deprecation(this.decorators, method),
      ...(exempt && { public: exempt }),
      traits: traitsOf(run.behaviours),
      data: dataUse(run.behaviours),
      group: groupName(definition),
      app: around?.app ?? 'none',
    };
  }

  /** The first name that is given as text. */
  #nameOf(use: Use, meaning: EntryMeaning): string | undefined {
    for (const place of meaning.names ?? []) {
      const value = this.decorators.value(use, place);
      if (value?.kind === 'constant' && !isUndefined(value) && typeof value.value !== 'boolean') return String(value.value);
    }
    return undefined;
  }
}

interface Method {
  readonly definition: ClassValue;
  readonly holder: ClassValue;
  readonly member: number;
  readonly name: string;
  readonly group: ReturnType<DecoratorReader['ofClass']>;
  readonly own: ReturnType<DecoratorReader['ofMember']>;
}

/** What is not known of the way to an operation. Guards of the application hold for messages only where it is told so, and for sockets never. */
function outside(definition: ClassValue, around: OperationSurroundings | undefined, meaning: EntryMeaning): readonly UnresolvedEdge[] {
  const span = classSpan(definition);
  if (!around) return [{ reason: 'no module in sight provides this class', span }];
  const perhaps = meaning.kind === 'message' && !around.isOfMessages && around.guards.length > 0 ? [{ reason: 'whether guards of the application hold for messages is not known', span }] : [];
  return [...around.edges, ...perhaps];
}
