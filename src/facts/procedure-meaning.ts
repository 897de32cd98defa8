import type { Place } from './library.js';

/** How a procedure is called. */
export type ProcedureOperation = 'QUERY' | 'MUTATION' | 'SUBSCRIPTION';

/** A map of resolvers by type and field (or a list of such maps): the types whose fields are called, and a function type that says what their resolvers are called with. */
export interface ResolverMap {
  readonly roots: Readonly<Record<string, ProcedureOperation>>;
  readonly of: string;
}

/** What is called by a name, whatever carries the call: procedures in records, each made step by step. */
export type ProcedureMeaning =
  /** The value holds procedures at this place, by name, in objects that may hold others; with `schema`, resolvers of a schema, or something else that holds them. */
  | { readonly is: 'procedures'; readonly at: Place; readonly schema?: ResolverMap }
  /** The value is a procedure. What was added to it stands in its receivers. `of`: a function type that says what its handler is called with. */
  | { readonly is: 'procedure'; readonly operation: ProcedureOperation; readonly handler: Place; readonly of: string }
  /** The value is its receiver with more: elements that run before a handler (as functions of the type `of`), a schema of what the caller sends, the steps of another one. */
  | { readonly is: 'procedure-step'; readonly elements?: Place; readonly of?: string; readonly schema?: Place; readonly joins?: Place }
  /** The call (or the value, once it is mounted) answers calls of the procedures at this place. `context`: a function that makes what they find under the member that `passes-on` names; it is called with `of`. `schema`: what stands there may be a map of resolvers. */
  | { readonly is: 'serves-procedures'; readonly at: Place; readonly schema?: ResolverMap; readonly context: Place; readonly of: string }
  /** Calling this member of an instance passes on; what the call has at `leaves` is there for those behind it, as a member of that name. */
  | { readonly is: 'passes-on'; readonly by: string; readonly leaves: string };
