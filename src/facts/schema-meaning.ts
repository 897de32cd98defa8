import type { Place, RequestParts } from './library.js';
import type { Clearance, Origin } from './risk.js';

/**
 * The value is a schema: what passes it is clear of these risks. It holds all of `allOf` and one of `anyOf` (lists are taken
 * apart); `properties`, `elements`: where the schemas of its parts stand, `open` if properties without one pass as well
 * (`'matching'`: those of some form). `loose`: they stay where the value is only compared, and go where it is made anew. `drops`:
 * what comes out lacks them, and what went in keeps them. `closedBy`: where
 * false stands for neither. `closes`: whatever was said before, they do not pass.
 * `pattern`: a regular expression or its text; `keywords`: options in the words of JSON Schema. `maps`: a function that
 * makes something else of the value; `holds`: one that answers true for good values;
 * `told`: beside the value, both get an object with members of these types. `coerces`: what comes out is safe,
 * what went in is not. `replaces`: what comes out stands in the place of what went in, whatever the checks
 * beside it find and whoever reads that. `number`: what passes is a number, as large as its sender likes unless another schema (`clears: ['size']`)
 * or a keyword bounds it. `property`: where the name of one property stands, and its schema; `keyword`: what stands first is the value of this
 * keyword. `absent`: a property that it is for may be absent (always, or where something stands at one of these places); `needed`: it must be there. `id`: the name it goes by (as the member `$id`); `refers`: another schema, or its name.
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
  readonly keyword?: string;
  readonly property?: { readonly name: Place; readonly at: Place };
  readonly id?: Place;
  readonly refers?: Place;
  readonly maps?: Place;
  readonly holds?: Place;
  readonly told?: Readonly<Record<string, string>>;
  readonly open?: true | 'matching';
  readonly loose?: true;
  readonly drops?: true;
  readonly closedBy?: Place;
  readonly closes?: true;
  readonly coerces?: true;
  readonly replaces?: true;
  readonly number?: true;
  readonly absent?: true | readonly Place[];
  readonly needed?: true;
}

/**
 * A property decorator that bounds a validated property. `nested`: what the property holds is checked by the decorators of its own class.
 * `number`: it is a number, as large as its sender likes unless another decorator bounds it. `maps`: no check, but a function that is
 * called with an object whose `value` it makes something else of. `pattern`: the regular expression that it has to match.
 * `holds`: an object, or a class, whose `validate` answers true for what passes; as a member of its second argument, `constraints` are what stands at that place.
 * `hosts`: a list of hosts, one of which a URL has to name.
 */
export interface PropertyCheckMeaning {
  readonly is: 'property-check';
  readonly clears: readonly Clearance[];
  readonly nested?: true;
  readonly number?: true;
  readonly maps?: Place;
  readonly pattern?: Place;
  readonly holds?: Place;
  readonly constraints?: Place;
  readonly hosts?: Place;
}

/** The call, in a decorator of a property, has that property checked: a `validate` at `holds`, told the `constraints` at that place. */
export interface PropertyCheckedMeaning {
  readonly is: 'property-checked';
  readonly holds: Place;
  readonly constraints: Place;
}

/** What holds parts of a request against schemas. */
export type ValidatorMeaning =
  /**
   * The value, run before a handler, refuses requests whose parts do not pass the schemas that stand at the place, under
   * these names; with `name`, one schema stands there, and this place names its part. `opens`: in these parts what no schema lists
   * passes as well, unless false stands at this place.
   */
  | { readonly is: 'validates'; readonly at: Place; readonly parts: RequestParts; readonly name?: Place; readonly opens?: Readonly<Partial<Record<Origin, Place>>> }
  /**
   * The value is a schema of one named field of these parts of a request. Run before a handler (or by this call) it only
   * takes note: what it found counts once a call that `settles` has read it. `gives`: the `name` of a `source` of the body that has the field as well.
   */
  | { readonly is: 'validates-field'; readonly of: readonly Origin[]; readonly name: Place; readonly gives?: string }
  | { readonly is: 'settles' }
  /** The value holds lists of such checks at this place, one of which has to be met. */
  | { readonly is: 'validates-one-of'; readonly at: Place }
  /**
   * The call gives a list of such checks that an object spells: under the name of each field stands, in an object, what is asked of it by the names of the members of a check;
   * `options`: where their arguments stand there. `parts`: what makes a check of the part that is named at `at` (there, or else by `otherwise`), or of `any`.
   */
  | { readonly is: 'spells-checks'; readonly at: Place; readonly otherwise: Place; readonly options: string; readonly parts: { readonly at: string; readonly makers: Readonly<Record<string, string>>; readonly any: string } };
