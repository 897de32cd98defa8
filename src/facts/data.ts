import type { Clearance, Origin } from './risk.js';
import type { Span } from './span.js';
import type { Tie } from './stored.js';

/** What is done with stored records: one of them read, several listed, or written. */
export type DataVerb = 'read' | 'list' | 'create' | 'update' | 'delete';

/** Who decides a value: the client, the identity that authentication established, the code, another record, or nobody knows. */
export type Decider = 'client' | 'principal' | 'constant' | 'record' | 'unknown';

/** A datum of the client's choice: where it entered, and how the code spells it. */
export interface DataSource {
  readonly origin: Origin;
  readonly id: string;
  readonly label: string;
  readonly span: Span;
  /** It has passed a schema that lets properties through which it does not list: where that is said. */
  readonly opened?: Span;
  /** Of a part that is written whole: members of it that were checked by their names before. */
  readonly listed?: readonly string[];
}

/** One key of a filter, or of what is written, with what decides its value. */
export interface DecidedKey {
  readonly key: string;
  readonly by: Decider;
  /** Set when the client decides. */
  readonly source?: DataSource;
  /** It has passed a check that leaves little choice: a list of values, a number. */
  readonly bounded?: true;
  /** The client's datum itself, or a text of it; not what a call has made of it. */
  readonly asSent?: true;
  /** It may be any JSON value: nothing has looked at its type. */
  readonly untyped?: true;
  /** What the client's datum has been cleared of. */
  readonly cleared?: readonly Clearance[];
  /** A generator made it whose numbers can be predicted. */
  readonly guessable?: DataSource;
  /** A password that the code gives: where it is written. */
  readonly written?: Span;
}

/** What a program does with stored records before anybody calls it. */
export interface StartupUse {
  /** Calls that write a password which the code gives. */
  readonly accesses: readonly DataAccess[];
  /** Records that are written to a log. */
  readonly logged: readonly SentRecord[];
}

/** Keys with their deciders. `open`: there may be keys beyond these; `whole`: a client decides which. */
export interface DecidedKeys {
  readonly keys: readonly DecidedKey[];
  readonly open?: true;
  readonly whole?: DataSource;
}

/** One call that touches stored records, seen while a handler (or what it calls) ran. */
export interface DataAccess {
  readonly does: DataVerb;
  /** The model, table or collection as the code names it; absent when that is not known. */
  readonly model?: string;
  /** What is called: `@prisma/client:PrismaClient#post.update`. */
  readonly call: string;
  readonly span: Span;
  /** May touch more than one record. */
  readonly many: boolean;
  /** The records it is for; without keys and not `open` it is for all of them. */
  readonly filter: DecidedKeys;
  /** What is written. */
  readonly data: DecidedKeys;
  /** What the model declares. `closed`: anything else is dropped when it is written. */
  readonly fields?: readonly string[];
  readonly closed?: true;
  /** By which of its fields a record names one of another kind. */
  readonly ties?: readonly Tie[];
  /** All records that fit are read at once, however many there are. */
  readonly unbounded?: true;
  /** A link to a file, for whoever holds it. */
  readonly link?: true;
  /** A route does it that a package has made. */
  readonly made?: true;
  /** Whether an undecided branch surrounds the call. */
  readonly conditional: boolean;
}

/** Stored records that are sent as they are. */
export interface SentRecord {
  /** What was done when the records came to hand. */
  readonly does: DataVerb;
  readonly model?: string;
  /** The fields that they are known to hold and nothing has taken out since. */
  readonly fields: readonly string[];
  /** Those among them that a serializer leaves out, where one is in effect. */
  readonly unsent: readonly string[];
  /** A statement names them one by one. */
  readonly chosen?: true;
  /** All but what a statement leaves out. */
  readonly trimmed?: true;
  /** They came along with records of another model. */
  readonly joined?: true;
  /** The call that gave them. */
  readonly from: Span;
  /** Where they are sent. */
  readonly span: Span;
}

/** Where code takes what a client sends to be of a type that nothing has checked: `req.body as CreateUser`. */
export interface TypeClaim {
  /** The part of the request, as `DataSource` names it. */
  readonly id: string;
  readonly label: string;
  /** The type, as far as it has a name. */
  readonly type: string;
  readonly span: Span;
}

/** Where code holds who is calling against something: a parameter, a loaded record, a constant (a role, say). */
export interface CallerRelation {
  readonly to: 'client' | 'record' | 'constant' | 'unknown';
  /** How the code spells the side that belongs to the caller: `req.user.id`. */
  readonly label: string;
  /** The field of a stored record that it is held against. */
  readonly field?: { readonly model: string; readonly key: string };
  readonly span: Span;
}

/** What a handler, with everything it calls, was seen to do with stored records. */
export interface DataUse {
  readonly accesses: readonly DataAccess[];
  readonly relations: readonly CallerRelation[];
  readonly sent: readonly SentRecord[];
  /** Written to a log. */
  readonly logged?: readonly SentRecord[];
  readonly claims?: readonly TypeClaim[];
  /** Something that could not be followed was handed a record, an id or the request: it may have checked anything. */
  readonly blind: boolean;
}
