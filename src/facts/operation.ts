import type { DataVerb } from './data.js';
import type { Place } from './library.js';

/**
 * Reads or writes stored records. `filter` says for which: an object of keys, or a `condition`; `key` holds the value of the
 * primary key; `column` and `value` one pair; `text` a condition in SQL whose values stand at `values`; `unread`: there is a condition that no place tells. `sql`: the whole
 * statement stands there (of a tag, the list of its texts), values at `values`, the first of these places that holds any. `data`: what is written (`this`: what the receiver was made with and given since).
 * `model`: the table, collection or class, where it is neither the receiver's own nor the member before the last. `builds`: one
 * step of putting a query together; what the steps said adds up on the receiver. Then `does` may wait for another step; `one`
 * narrows to a single record. `gives`: the result is what is stored, with all its fields unless something stands at one of these
 * places that says which, of a statement all that it selects, under the member `within` of it where records do not stand there themselves. `whole`: what may stand there for all fields: `*`. `picks`: where that tells the fields by name, and may be read: texts (`name -password`), lists of them, objects (`{ password: 0 }`), under `exclude` those that are left out; `omits`: where only fields stand that are left out. `bounds`: what stands at one of these places bounds how many records are read at once. `record`: where the record stands that it is done to; one that was looked up is changed by what it was found by, whatever
 * `does` says of new ones. `only`: names of the columns that are written, whatever the data hold; without it, all of them. `inside`: records of `model` lie in the record that was named so far. `link`: it makes a link by which whoever holds it reaches the file of that name.
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
  readonly unread?: true;
  readonly sql?: readonly Place[];
  readonly values?: Place | readonly Place[];
  readonly data?: Place;
  readonly only?: Place;
  readonly many?: true;
  readonly one?: true;
  readonly builds?: true;
  readonly gives?: readonly Place[];
  readonly whole?: string;
  readonly picks?: readonly Place[];
  readonly omits?: readonly Place[];
  readonly within?: string;
  readonly bounds?: readonly Place[];
  readonly record?: Place;
  readonly inside?: true;
  readonly link?: true;
  readonly joins?: JoinedPlaces;
}

/**
 * Where a call says which records of other models come along with those it reads: at `listed` a list of models, names or objects that name one, at `named` an object whose keys do.
 * Not where something stands at one of `unless`. `in`: what the members of such an object say; under `named`, where nothing is told of `joins`, an object names relations again.
 */
export interface JoinedPlaces {
  readonly listed?: readonly Place[];
  readonly named?: readonly Place[];
  readonly unless?: readonly Place[];
  readonly in?: JoinedMembers;
}

/**
 * Members of an object that stands for records which come along: the model itself, the name of the relation, what leaves columns out, what comes along with those in turn.
 * `where`: a condition on them, which a record that is read must meet as well, unless the member `optional` is false; those behind it count where it is not.
 */
export interface JoinedMembers {
  readonly model?: readonly string[];
  readonly alias?: readonly string[];
  readonly narrowed?: readonly string[];
  readonly joins?: readonly string[];
  readonly where?: string;
  readonly optional?: string;
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
 * `fields`: where their schema stands among the arguments they were made with, the first of these places that holds an object. `closed`: what it does not name is never written.
 * `shaped`: where it is said (on the collection, `this`, or among those arguments) in which form records are sent: nobody then knows
 * which fields go. `hidden`: the member of a field in the schema that, where it is false, keeps it out of what is read; `names`: the one that names the model of which a record stands there. A decorator of
 * classes may be a collection too.
 */
export interface CollectionMeaning {
  readonly is: 'collection';
  readonly fields?: Place | readonly Place[];
  readonly closed?: true;
  readonly shaped?: readonly Place[];
  readonly hidden?: string;
  readonly names?: Place;
  /** Where the project puts methods of its records, and of the model itself. */
  readonly methods?: readonly Place[];
  readonly statics?: readonly Place[];
}

/** The call says which fields the class that it is a static method of is stored with; `shaped` and `names` as of a collection. */
/** Classes that extend this one say in a static member (`fields`: a path) with which fields they are stored; members with these names (`shaped`) decide how records are sent. */
export interface DeclaredInMeaning {
  readonly is: 'declared-in';
  readonly fields: string;
  readonly shaped: readonly string[];
}

/** Each object in the list makes a model: what holds its records is of this type, and made with its name and its schema. */
export interface ModelsMeaning {
  readonly is: 'models';
  readonly at: Place;
  readonly name: string;
  readonly schema: string;
  readonly of: string;
}

export interface DeclaresMeaning {
  readonly is: 'declares';
  readonly fields: Place;
  readonly shaped?: readonly Place[];
  readonly names?: string;
}

/**
 * The call ties records of one model (`of`) to those of another (`to`): they get a column that names one, `key` (the first of these places that holds a name) where it stands there. `as`: records of the
 * receiver, and of what stands at `0`, have methods by each other's names (`user.getOrders()`), by the one that stands there if it does.
 */
export interface BelongsMeaning {
  readonly is: 'belongs';
  readonly of: Place;
  readonly to: Place;
  readonly key?: Place | readonly Place[];
  readonly as?: Place;
}

/** A decorator that makes a property a stored field. `hidden`: where it is false, the field is left out of what is read, `withheld`: where it is true, out of what is sent; `names`: where the model stands of which it names a record. */
export interface FieldMeaning {
  readonly is: 'field';
  readonly hidden?: Place;
  readonly withheld?: Place;
  readonly names?: readonly Place[];
}

/**
 * A decorator by which a property names a record of another model. `names`: where that stands (itself, its name, or a function that gives it), the first of
 * these places that holds one; `typed`: without it the property's annotation says so. `apart`: what names the other record is no part of this one; `column`: what is added to the name of the property where the key of the other record is a property, too.
 */
export interface RelationMeaning {
  readonly is: 'relation';
  readonly names: readonly Place[];
  readonly typed?: true;
  readonly apart?: true;
  readonly column?: string;
}

/** A decorator that keeps a property out of answers, wherever a `serializer` makes them of instances of its class. */
export interface UnsentMeaning {
  readonly is: 'unsent' | 'serializer';
}
