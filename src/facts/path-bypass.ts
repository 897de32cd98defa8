import type { Span } from './span.js';

/**
 * A check of who is calling that goes by the path, and a request for a guarded route that it lets pass. `query`: what it
 * looks for may stand in the query; `parameter`: in a part of the path that callers choose; `letters`, `slash`: the route
 * answers to other spellings than the check knows; `prefix`: what it looks for is how another path begins.
 */
export interface PathBypass {
  /** The check, as the code spells it. */
  readonly name: string;
  /** The test that decides. */
  readonly span: Span;
  readonly cause: 'query' | 'parameter' | 'letters' | 'slash' | 'prefix';
  /** What the path is held against. */
  readonly text: string;
  /** The request that gets past: the path, with its query. */
  readonly sample: string;
  readonly route: { readonly method: string; readonly path: string; readonly span: Span };
}
