import type { Place } from './library.js';
import type { Span } from './span.js';

/** A part of what a request asks for: its path, that with the query (`url`), the path as the route was registered, the method, or what the route's own options say (`config`). */
export type TargetPart = 'path' | 'url' | 'route' | 'method' | 'config';

/** Reading this reads what is asked for. `below`: without the path under which the element, or the router of the route, is mounted. */
export interface RequestTargetMeaning {
  readonly is: 'request-target';
  readonly part: TargetPart;
  readonly below?: true;
}

/**
 * A member that the framework, or a plugin of it, sets itself: its value is no caller's choice, or is told of by rows of its parts. `plain`: it says
 * nothing of who is calling (a status, a protocol), or no more than from which address.
 */
export interface GivenMeaning {
  readonly is: 'given';
  readonly plain?: true | 'address';
}

/** The call ends the process. */
export interface EndsMeaning {
  readonly is: 'ends-process';
}

/**
 * The call throws, or ends the process, unless what a schema asks for is there: in the object at `of`, or else in the environment. `each`: the schema asks for every property
 * that is not marked as one that may be absent, and otherwise for those alone that are marked as needed. `quiet`: it only tells, and the program decides.
 */
export interface DemandsMeaning {
  readonly is: 'demands';
  readonly schema: Place;
  readonly of?: Place;
  readonly each?: true;
  readonly quiet?: true;
}

/** How a text is held against others: equal to one, one of a list, by how it begins or ends, by what it holds, by a regular expression. */
export type TextTest = 'equals' | 'listed' | 'begins' | 'ends' | 'holds' | 'matches';

/** A test of what is asked for, as it came out for one route. */
export interface TargetTest {
  readonly part: TargetPart;
  readonly how: TextTest;
  /** What it is held against: a text, or the source of a regular expression; empty for lists. */
  readonly text: string;
  /** Differences in letter case, or a slash at the end, were evened out before. */
  readonly evened: { readonly letters: boolean; readonly slash: boolean };
  readonly truth: boolean;
  readonly span: Span;
}
