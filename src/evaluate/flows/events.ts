import type { Clearance, Origin, Shape, Span, UrlFlaw, ViewPlace } from '../../facts/index.js';

/** Where tainted data reaches something that trusts it. */
export interface FlowEvent {
  readonly risk: string;
  readonly sink: string;
  readonly sinkSpan: Span;
  readonly callSpan: Span;
  readonly source: { readonly origin: Origin; readonly id: string; readonly shape: Shape; readonly label: string; readonly span: Span; /** Of what another API answered: a caller chose that API. */ readonly chosen?: true; /** The field of a class or a schema that says what it may be. */ readonly declared?: Span };
  readonly steps: readonly { readonly label: string; readonly span: Span }[];
  readonly cleared: readonly Clearance[];
  /** The sink lies in a function that the call hands the data to. */
  readonly handed?: true;
  /** Of a URL: the flawed test of its host that it has passed. */
  readonly test?: { readonly flaw: UrlFlaw; readonly span: Span };
  /** Of data for a view: where the view puts it out. */
  readonly view?: ViewPlace;
  /** Of claims: the function that runs for the request. */
  readonly entry?: Span;
  /** Only an object does harm there, and the data is what stands there. */
  readonly asObject?: true;
}
