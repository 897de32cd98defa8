import type { Comparison, IgnoredVerdict, Meaning, ModuleFacts, Register, Resolution, Span, ViewPlace, StoredKind, ViewOutput, ViewSyntax } from '../facts/index.js';
import type { FlowEvent } from './flows/events.js';
import type { Frame } from './running/frame.js';
import type { PathState } from './checks/path-state.js';
import type { ClassValue, ExternalValue, FunctionValue, Value } from './values/value.js';

/** A call (or construction) of something a package gives, about which the catalogue says something. */
export interface LibraryCall {
  /** What is called: `express:Router#get`. */
  readonly origin: string;
  readonly meanings: readonly Meaning[];
  readonly callee: ExternalValue;
  readonly receiver?: Value | undefined;
  readonly args: readonly Value[];
  /** Where each argument stands; shorter than `args` after a spread. */
  readonly argSpans: readonly Span[];
  /** How the code spells each argument: `req.body.password`. */
  readonly argLabels: readonly string[];
  readonly argRegisters: readonly (Register | undefined)[];
  readonly span: Span;
  /** The call itself, without the chain of calls before it. */
  readonly place: Span;
  readonly frame: Frame;
  /** What holds for request data at this point. */
  readonly path: PathState;
  /** An undecided branch surrounds the call. */
  readonly conditional: boolean;
  /** What the call gives unless the host decides otherwise. */
  readonly result: Value;
}

export interface RequestRead {
  readonly origin: 'query' | 'params' | 'body';
  readonly key: string;
  readonly label: string;
  readonly span: Span;
  /** Where its value goes, to see whether anything is done with it. */
  readonly at?: { readonly frame: Frame; readonly register: Register };
}

/** Something of its data that a view puts out. */
export interface RenderedOutput {
  /** Names of properties, `[]` for any element of a list. */
  readonly path: readonly string[];
  readonly place: ViewPlace;
  /** It may be put out as it is; otherwise it is encoded for sure. */
  readonly isOpen: boolean;
}

/** What the evaluator asks of, and tells, the layer above it. */
export interface Host {
  readonly files: readonly string[];
  facts(file: string): ModuleFacts | undefined;
  resolve(file: string, request: string): Resolution;
  meanings(origin: string): readonly Meaning[];
  /** Where meanings come from: the same object for the same answers. */
  readonly catalogue: object;
  /** The path under which the settings may speak of a function of the project. */
  ownPath(fn: FunctionValue): string | undefined;
  /** Whether every version of a package that a file's project allows is older than this one. */
  isOlder(file: string, packageName: string, limit: string): boolean;
  /**
   * Whether filters of stored records out of sight may hold operators: the project uses no store whose filters hold none. What packages without rows find
   * by the same words (`origin`: of what is called) may be anything, on another host at that.
   */
  takesOperators(origin: string | undefined): boolean;
  /** What puts back the situation of now, for something to run in it again. */
  situation(): () => void;
  /** Told of every call with a meaning; may answer with the call's value. */
  libraryCall(call: LibraryCall): Value | undefined;
  /** A member that the application itself put on a library object. */
  member(object: ExternalValue, key: string): Value | undefined;
  /** A program that starts writes a member of a library object. */
  memberWritten(object: ExternalValue, key: string, value: Value): void;

  /** The path that rows speak of, where a plugin was told to give that member this other one. */
  renamed(path: string): string | undefined;
  stored?(): readonly StoredKind[];
  /** What the view that a file calls by this name puts out; nothing where there is none in sight. */
  view(file: string, name: string): readonly RenderedOutput[];
  /** What a template in the code prints. */
  template(text: string, syntax: ViewSyntax): readonly ViewOutput[];
  /** What injection gives for a token or a class, when the application says so; `owner`: the class that it is given to. */
  injected(token: Value, owner?: ClassValue): Value | undefined;
  classDefined(definition: ClassValue): void;
  flow(event: FlowEvent): void;
  /** Something a caller sends was compared with what only the right caller can know. */
  comparison(comparison: Comparison): void;
  /** Nothing looks at the answer of a check. */
  verdictIgnored(ignored: IgnoredVerdict): void;
  /** A call of something that nobody can resolve; `fromPackage`: of something a package gives, of which the catalogue says nothing. */
  unknownCall(args: readonly Value[], fromPackage: boolean): void;
  /** A named part of the query or path was read. */
  requestRead(read: RequestRead): void;
}
