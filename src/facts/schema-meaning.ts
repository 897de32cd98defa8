import type { Place } from './library.js';
import type { Clearance } from './risk.js';

/**
 * The value is a schema: what passes it is clear of these risks. It holds all of `allOf` and one of `anyOf` (lists are taken
 * apart); `properties`, `elements`: where the schemas of its parts stand, `open` if properties without one pass as well
 * (`'matching'`: those of some form). `loose`: they stay where the value is only compared, and go where it is made anew. `closedBy`: where
 * false stands for neither. `closes`: whatever was said before, they do not pass.
 * `pattern`: a regular expression or its text; `keywords`: options in the words of JSON Schema. `maps`: a function that
 * makes something else of the value; `holds`: one that answers true for good values. `coerces`: what comes out is safe,
 * what went in is not. `number`: what passes is a number, as large as its sender likes unless another schema (`clears: ['size']`)
 * or a keyword bounds it.
 */
export interface SchemaMeaning {
  readonly is: 'schema';
  readonly clears: readonly Clearance[];
  readonly properties?: Place;
  readonly elements?: Place;
  readonly allOf?: readonly Place[];
  readonly anyOf?: readonly Place[];
  readonly pattern?: Place;
  readonly keywords?: Place;
  readonly maps?: Place;
  readonly holds?: Place;
  readonly open?: true | 'matching';
  readonly loose?: true;
  readonly closedBy?: Place;
  readonly closes?: true;
  readonly coerces?: true;
  readonly number?: true;
}

/**
 * A property decorator that bounds a validated property. `nested`: what the property holds is checked by the decorators of its own class.
 * `number`: it is a number, as large as its sender likes unless another decorator bounds it. `maps`: no check, but a function that is
 * called with an object whose `value` it makes something else of.
 */
export interface PropertyCheckMeaning {
  readonly is: 'property-check';
  readonly clears: readonly Clearance[];
  readonly nested?: true;
  readonly number?: true;
  readonly maps?: Place;
}
