import type { Place } from './library.js';

/** How a procedure is called. */
export type ProcedureOperation = 'QUERY' | 'MUTATION' | 'SUBSCRIPTION';

/** What is called by a name, whatever carries the call: procedures in records, each made step by step. */
export type ProcedureMeaning =
  /** The value holds procedures at this place, by name, in objects that may hold others. */
  | { readonly is: 'procedures'; readonly at: Place }
  /** The value is a procedure. What was added to it stands in its receivers. `of`: a function type that says what its handler is called with. */
  | { readonly is: 'procedure'; readonly operation: ProcedureOperation; readonly handler: Place; readonly of: string }
  /** The value is its receiver with more: elements that run before a handler (as functions of the type `of`), a schema of what the caller sends, the steps of another one. */
  | { readonly is: 'procedure-step'; readonly elements?: Place; readonly of?: string; readonly schema?: Place; readonly joins?: Place }
  /** The call (or the value, once it is mounted) answers calls of the procedures at this place. `context`: a function that makes what they find under the member that `passes-on` names; it is called with `of`. */
  | { readonly is: 'serves-procedures'; readonly at: Place; readonly context: Place; readonly of: string }
  /** Calling this member of an instance passes on; what the call has at `leaves` is there for those behind it, as a member of that name. */
  | { readonly is: 'passes-on'; readonly by: string; readonly leaves: string };
