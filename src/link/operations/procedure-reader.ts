import type { ChainElement, Endpoint, ResolverMap, Span, UnresolvedEdge } from '../../facts/index.js';
import { alternatives, catalogue, external, object, readMember, requestId, targetOf, taintsOf, valueAtPlace, valuesAt, type LibraryCall, type Value } from '../../evaluate/index.js';
import { authState, ownCheck, traitsOf } from '../chain/auth-state.js';
import { Behind } from '../chain/behind.js';
import { chainEdges } from '../chain/chain-edges.js';
import { runChain, type Link } from '../chain/chain-runs.js';
import { refusals, type ElementReader } from '../chain/elements.js';
import { nameOf } from '../chain/names.js';
import { spanOf, type Runner } from '../chain/runner.js';
import { safeguardsOf, schemaChecks } from '../chain/safeguards.js';
import type { Validation } from '../routes/route-calls.js';
import type { Linker } from '../linker.js';
import { dataUse } from '../noted/data-use.js';
import type { ExposureLog, ServesProcedures } from '../noted/exposures.js';
import { functionsIn } from '../routes/functions.js';
import { proceduresIn, type Procedure } from './procedures.js';

/** Running it for a call shows what it does, and gathers nothing a second time. */
const anyCall = targetOf('/', undefined, 'POST');

/** What runs before all procedures of a record, and what it leaves for them. */
interface Surroundings {
  readonly chain: readonly ChainElement[];
  readonly edges: readonly UnresolvedEdge[];
  /** What they find under the member that their calls leave things at. */
  readonly context: ReadonlyMap<string, Value>;
  readonly app: string;
}

/** Reads procedures as operations: from what serves them, else from records that are no part of another. */
export class ProcedureReader {
  readonly #found = new Map<string, Endpoint>();

  constructor(
    readonly linker: Linker,
    readonly elements: ElementReader,
    readonly runner: Runner,
    readonly exposures: ExposureLog,
  ) {}

  read(): readonly Endpoint[] {
    const calls = this.linker.told.libraryCalls;
    const seen = new Set<string>();
    for (const { value, row, mount } of this.exposures.servers) {
      const around = this.#around(row, value.args ?? [], mount.span);
      this.#serve(row, value.args ?? [], { ...around, chain: mount.chain, app: mount.app, edges: [...around.edges, ...(mount.open ? [{ reason: 'who can reach it is not known', span: mount.span }] : [])] }, mount.span, seen);
    }
    for (const { call, row } of calls.flatMap((one) => one.meanings.flatMap((row) => (row.is === 'serves-procedures' ? [{ call: one, row }] : [])))) {
      if (!this.#isMounted(call)) this.#serve(row, call.args, this.#around(row, call.args, call.span), call.span, seen, call.result);
    }
    for (const call of calls) if (call.meanings.some(({ is }) => is === 'procedures')) for (const one of partsOf(call)) proceduresIn(this.linker.evaluator, one, call.span, seen);
    for (const call of calls) {
      const { result, span } = call;
      if (!call.meanings.some(({ is }) => is === 'procedures') || result.kind !== 'external' || (result.id !== undefined && seen.has(result.id))) continue;
      this.#all(result, { chain: [], edges: [{ reason: 'nothing in sight serves these procedures', span }], context: new Map(), app: 'none' }, span, seen);
    }
    return [...this.#found.values()];
  }

  #isMounted({ result }: LibraryCall): boolean {
    return this.exposures.servers.some(({ value }) => result.kind === 'external' && result.id !== undefined && value.id === result.id);
  }

  #serve(row: ServesProcedures, args: readonly Value[], around: Surroundings, span: Span, seen: Set<string>, result?: Value): void {
    for (const value of valuesAt(this.linker.evaluator, row.at, { args, ...(result && { result }) })) this.#all(value, around, span, seen, row.schema);
  }

  #all(value: Value, around: Surroundings, span: Span, seen: Set<string>, schema?: ResolverMap): void {
    for (const one of proceduresIn(this.linker.evaluator, value, span, seen, schema)) {
      const key = `${one.row.operation} ${one.name} ${one.span.file}:${String(one.span.start)}`;
      if (!this.#found.has(key)) this.#found.set(key, this.#endpoint(one, around));
    }
  }

  /** What a function makes for all of them, as far as it is no part of what was sent. */
  #around(row: ServesProcedures, args: readonly Value[], span: Span): Surroundings {
    const { evaluator } = this.linker;
    const maker = valueAtPlace(evaluator, row.context, { args });
    const context = new Map<string, Value>();
    const edges: UnresolvedEdge[] = [];
    for (const fn of maker ? functionsIn(maker) : []) {
      const { value, behaviours } = this.runner.withTypes(fn, [row.of]);
      if ([...behaviours.values()].some((one) => one.does === 'fail' && one.status !== undefined && refusals.has(one.status))) edges.push({ reason: `${nameOf(fn)} may turn callers away`, span });
      for (const one of alternatives(value)) if (one.kind === 'object') for (const [name, member] of one.props) if (isService(member)) context.set(name, member);
    }
    return { chain: [], edges, context, app: 'none' };
  }

  #endpoint(one: Procedure, around: Surroundings): Endpoint {
    const { evaluator } = this.linker;
    const { row, span } = one;
    const type = typeOf(`${row.of}#`);
    const validation: Validation | undefined = one.schemas.length === 0 ? undefined : { schemas: object(one.schemas.map((schema, at) => [`input${String(at)}`, schema] as const)), parts: Object.fromEntries(one.schemas.map((_schema, at) => [`input${String(at)}`, 'body' as const])) };
    const links: readonly Link[] = one.elements.map(({ value, origin }) => ({ value, origin, span: value.kind === 'function' ? spanOf(value) : span }));
    const { behind, byLink } = runChain(this.runner, links, validation, '');
    const ready = new Behind(behind.established, this.#request(type, around, behind));
    const chain = [...around.chain, ...links.map((link) => this.elements.read(link.value, 'trpc', link.origin, link.span, byLink.get(link)))];
    const functions = one.handler ? functionsIn(one.handler) : [];
    const behaviours = functions.flatMap((fn) => [...(one.resolves ? this.runner.elementAt(fn, `${row.of}#`, anyCall) : this.runner.handler(fn, `${row.of}#`, ready)).behaviours.values()]);
    const [fn] = functions;
    const own = ownCheck(fn ? nameOf(fn) : 'the handler', behaviours, span);
    const edges = [...around.edges, ...own.edges, ...(one.isOpen ? [{ reason: 'how the procedure is made is out of sight', span }] : []), ...(fn ? [] : [{ reason: 'the handler cannot be seen into', span }]), ...(fn && one.resolves && one.handler?.kind === 'external' ? [{ reason: `what ${nameOf(one.handler)} does around the handler cannot be seen`, span }] : [])];
    return {
      kind: one.resolves ? 'graphql' : 'rpc',
      method: row.operation,
      path: one.name,
      framework: one.resolves ? 'graphql' : 'trpc',
      span,
      ...(fn && { handler: { name: nameOf(fn), span: spanOf(fn) } }),
      chain,
      unresolved: [...edges, ...chainEdges(evaluator.host, chain)],
      auth: authState(chain, own.check, edges),
      ...safeguardsOf(chain, own.check, behaviours, schemaChecks(validation, span)),
      traits: traitsOf(behaviours),
      data: dataUse(behaviours),
      group: one.name.split('.').slice(0, -1).join('.'),
      app: around.app,
    };
  }

  /** What the handler is called with: what the context brings, and over it what elements have left. */
  #request(type: string | undefined, { context }: Surroundings, { request }: Behind): Behind['request'] {
    const row = type === undefined ? undefined : catalogue.meanings(`${type}#`).find((meaning) => meaning.is === 'passes-on');
    if (type === undefined || row?.is !== 'passes-on' || context.size === 0) return request;
    const before = request ?? external(`${type}#`, { id: requestId });
    const left = readMember(this.linker.evaluator, before, row.leaves);
    if (left.kind !== 'external') return request;
    return { ...before, props: new Map([...(before.props ?? []), [row.leaves, { ...left, props: new Map([...context, ...(left.props ?? [])]) }]]) };
  }
}

function typeOf(origin: string): string | undefined {
  const row = catalogue.meanings(origin).find((meaning) => meaning.is === 'handler-arguments');
  return row?.is === 'handler-arguments' ? row.of[0] : undefined;
}

/** Records that a call holds: whoever is among them is a part of it. */
function partsOf({ result, args }: LibraryCall): readonly Value[] {
  return result.kind === 'external' ? (result.args ?? args) : args;
}

/** A client, a helper: nothing that a caller sent, or is known by. */
function isService(value: Value): boolean {
  return (value.kind === 'external' || value.kind === 'instance' || value.kind === 'function') && taintsOf(value).length === 0 && !(value.kind === 'external' && value.identity !== undefined);
}
