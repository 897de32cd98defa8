import type { Evidence, Exposed, Range, Span, UnresolvedEdge } from '../../facts/index.js';
import type { MadeUse, Value } from '../../evaluate/index.js';
import type { Validation } from './route-calls.js';

/** What was said on a router, in the order it was said. */
export type Registration =
  | { readonly kind: 'route'; readonly methods: readonly string[]; readonly url?: Value; readonly chain: readonly Value[]; readonly written?: readonly Range[]; readonly handler?: Value; /** What says how the handler is called, if not the router. */ readonly called?: string; readonly config?: Value; readonly asked?: Value; readonly validation?: Validation; readonly version?: string; readonly deprecated?: Evidence; readonly hidden?: Evidence; readonly shaped?: Evidence; /** A package makes it, and what it does; what is not known of what runs before it. */ readonly made?: MadeUse; readonly edges?: readonly UnresolvedEdge[]; readonly span: Span; /** The calls that led there, the nearest first. */ readonly callers?: readonly Span[]; readonly development: boolean; readonly decided: boolean }
  | { readonly kind: 'use'; readonly url?: Value; readonly exact?: true; readonly elements: readonly Value[]; readonly span: Span; readonly decided: boolean; /** Only where the deployment is not production. */ readonly development?: true }
  | { readonly kind: 'scope'; readonly child: string; readonly prefix?: Value; readonly span: Span; readonly decided?: true }
  | { readonly kind: 'hook'; readonly phase: string; readonly element: Value; readonly span: Span; readonly before: boolean; /** It is told of later routes, and may give them elements for these phases. */ readonly adds?: readonly string[] }
  | { readonly kind: 'plugin'; readonly element: Value; readonly span: Span; readonly decided?: true }
  /** The call put something under a path of its own that shows internals. */
  | { readonly kind: 'exposes'; readonly what: Exposed; readonly name: string; readonly url?: Value; readonly span: Span; readonly decided: boolean }
  /** Runs before routes whose path has this parameter; `origin`: what says how it is called. */
  | { readonly kind: 'parameter'; readonly name: string; readonly value: Value; readonly origin: string; readonly span: Span }
  /** A router that is a part of this one; its paths say where. */
  | { readonly kind: 'part'; readonly child: string; readonly span: Span }
  /** Controllers put their routes on it here. */
  | { readonly kind: 'controllers'; readonly span: Span }
  /** It was handed to something out of sight, which may add to it. */
  | { readonly kind: 'handed-on' }
  | { readonly kind: 'error-handler'; readonly handler: Value; readonly span: Span };
