import type { DataVerb } from './data.js';
import type { Place } from './library.js';

/**
 * Reads or writes stored records. `filter` says for which: an object of keys, or a `condition`; `key` holds the value of the
 * primary key; `column` and `value` one pair; `text` a condition in SQL whose values stand at `values`. `sql`: the whole
 * statement stands there, values at `values`. `data`: what is written (`this`: what the receiver was made with and given since).
 * `model`: the table, collection or class, where it is neither the receiver's own nor the member before the last. `builds`: one
 * step of putting a query together; what the steps said adds up on the receiver. Then `does` may wait for another step; `one`
 * narrows to a single record.
 */
export interface OperationMeaning {
  readonly is: 'operation';
  readonly does?: DataVerb;
  readonly model?: Place;
  readonly filter?: Place;
  readonly key?: Place;
  readonly column?: Place;
  readonly value?: Place;
  readonly text?: Place;
  readonly sql?: readonly Place[];
  readonly values?: Place;
  readonly data?: Place;
  readonly many?: true;
  readonly one?: true;
  readonly builds?: true;
}

/** A condition of a filter: `column` compared with `value`, or made of the conditions at `of`. */
export interface ConditionMeaning {
  readonly is: 'condition';
  readonly column?: Place;
  readonly value?: Place;
  readonly of?: Place;
}

/**
 * Instances of this type (path `Type#`) hold records of the class or model that their annotation names: `Repository<User>`.
 * `fields`: where their schema stands among the arguments they were made with. `closed`: what it does not name is never written.
 */
export interface CollectionMeaning {
  readonly is: 'collection';
  readonly fields?: Place;
  readonly closed?: true;
}
