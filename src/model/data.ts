import type { AppRecord, Comparison, Endpoint, Exposure, Flow, GuardFault, IgnoredVerdict, LinkInput, MisplacedCheck, OptionSite, PathBypass, Settings, TokenSigning, TokenVerification, UrlRead } from '../facts/index.js';

/** What linking found, as plain JSON: it survives being written down. */
export interface ModelData {
  readonly apps: readonly AppRecord[];
  /** Routes over HTTP. */
  readonly endpoints: readonly Endpoint[];
  /** What callers reach in another way: resolvers, message handlers, gateways. */
  readonly operations: readonly Endpoint[];
  readonly flows: readonly Flow[];
  /** Parts of stored records where they would do harm, whoever wrote them. */
  readonly stored?: readonly Flow[];
  readonly urlReads: readonly UrlRead[];
  readonly signings: readonly TokenSigning[];
  readonly verifications: readonly TokenVerification[];
  readonly guardFaults: readonly GuardFault[];
  readonly pathBypasses: readonly PathBypass[];
  readonly exposures: readonly Exposure[];
  readonly misplaced: readonly MisplacedCheck[];
  readonly options: readonly OptionSite[];
  readonly ignoredVerdicts: readonly IgnoredVerdict[];
  readonly comparisons: readonly Comparison[];
  /** Files in which passwords may be hashed. */
  readonly hashing: readonly string[];
}

export interface ModelParts extends ModelData {
  readonly root: string;
  readonly settings: Settings;
  /** Offsets of the first character of each line of a file. */
  readonly lines: (file: string) => readonly number[];
  /** The OpenAPI document of this name, or the conventional one. */
  readonly document: LinkInput['document'];
}
