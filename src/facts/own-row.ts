import type { Place } from './library.js';
import type { Clearance, Origin, Risk, Shape } from './risk.js';

/**
 * What a row of a team's own speaks of: a value of an npm package, or a function of a file of the project (relative to its
 * root). `name` is a path as rows of libraries have it: `escape`, `Client#query`, `receive()` for what a call gives; of a file
 * a function, or `Class#method`.
 */
export interface OwnName {
  readonly package?: string;
  readonly file?: string;
  readonly name: string;
}

/** What is read there, or what the call gives, others decide. */
export interface OwnSource extends OwnName {
  readonly origin: Origin;
  readonly shape: Shape;
}

/** What others decide does harm of this kind at these places of the call. */
export interface OwnSink extends OwnName {
  readonly at: readonly Place[];
  readonly risk: Risk;
}

/** What the call makes of these places does no harm of these kinds. */
export interface OwnSanitizer extends OwnName {
  readonly at: readonly Place[];
  readonly clears: readonly Clearance[];
}

/** The call throws, or answers false, unless what stands at the place does no harm of these kinds. */
export interface OwnValidator extends OwnName {
  readonly at: Place;
  readonly clears: readonly Clearance[];
  readonly by: 'throw' | 'boolean';
}

/** What a team says about packages and functions of its own, in `settings["api-security"]`. */
export interface OwnRows {
  readonly sources?: readonly OwnSource[];
  readonly sinks?: readonly OwnSink[];
  readonly sanitizers?: readonly OwnSanitizer[];
  readonly validators?: readonly OwnValidator[];
  /** Where authentication leaves who is calling. */
  readonly principal?: readonly OwnName[];
}
