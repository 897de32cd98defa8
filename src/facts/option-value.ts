import type { Place } from './library.js';

/** An option that has this value. */
export interface OptionValue {
  readonly at: Place;
  readonly value: string | number | boolean;
}
