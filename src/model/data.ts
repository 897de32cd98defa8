import type { AppRecord, Comparison, Endpoint, Exposure, Flow, GuardFault, Handled, IgnoredVerdict, LinkInput, MisplacedCheck, OptionSite, PathBypass, Settings, Span, StartupUse, TokenSigning, TokenVerification, UnheardSignature, UrlRead } from '../facts/index.js';

/** What linking found, as plain JSON: it survives being written down. */
export interface ModelData {
  readonly apps: readonly AppRecord[];
  /** Routes over HTTP. */
  readonly endpoints: readonly Endpoint[];
  /** What callers reach in another way: resolvers, message handlers, gateways. */
  readonly operations: readonly Endpoint[];
  /** Handlers that nothing in sight registers. */
  readonly unregistered: readonly Handled[];
  readonly flows: readonly Flow[];
  /** Parts of stored records where they would do harm, whoever wrote them. */
  readonly stored?: readonly Flow[];
  /** Members of requests that nothing in sight sets, where they would do harm. */
  readonly unset?: readonly Flow[];
  readonly urlReads: readonly UrlRead[];
  readonly signings: readonly TokenSigning[];
  readonly verifications: readonly TokenVerification[];
  readonly guardFaults: readonly GuardFault[];
  readonly pathBypasses: readonly PathBypass[];
  readonly exposures: readonly Exposure[];
  readonly misplaced: readonly MisplacedCheck[];
  readonly options: readonly OptionSite[];
  readonly ignoredVerdicts: readonly IgnoredVerdict[];
  readonly unheardSignatures: readonly UnheardSignature[];
  readonly comparisons: readonly Comparison[];
  readonly startup: StartupUse;
  /** Where passwords may be hashed; at the head of a file: somewhere in it. */
  readonly hashing: readonly Span[];
}

export interface ModelParts extends ModelData {
  readonly root: string;
  readonly settings: Settings;
  /** Offsets of the first character of each line of a file. */
  readonly lines: (file: string) => readonly number[];
  /** The OpenAPI document of this name, or the conventional one. */
  readonly document: LinkInput['document'];
}

/** Everything that answers callers, however it is reached. What is asked of these is what they do by themselves. */
export function handlersOf({ endpoints, operations, unregistered }: ModelData): readonly Handled[] {
  return [...endpoints, ...operations, ...unregistered];
}

/** How a message calls it: the route, or the function where nothing in sight registers one. */
export function calledAs({ method, path, handler }: Handled): string {
  return method === '' ? (handler?.name ?? 'this handler') : `${method} ${path}`;
}
