import type { Block, Key, Literal, Slot, TypeMember, TypeRef } from './instruction.js';
import type { Range } from './span.js';

/** Raised whenever the meaning of facts changes, so stored facts of an older engine are never read. */
export const factsVersion = 1;

/**
 * What one file says: a pure function of its text and its extension. Plain JSON; no syntax nodes, no library knowledge,
 * no paths. Offsets are UTF-16 code units of the text as the file holds it (a byte order mark counts as one).
 */
export interface ModuleFacts {
  readonly version: typeof factsVersion;
  /** Set when the text does not parse; everything else is then empty. */
  readonly error?: { readonly message: string; readonly offset: number };
  /** Offset of the first character of each line; `[0]` for an empty text. */
  readonly lines: readonly number[];
  /** Every request this module makes to another, in the order of the text. */
  readonly requests: readonly Request[];
  /** Bindings that an import declares. */
  readonly imports: readonly ImportBinding[];
  readonly exports: readonly ExportFact[];
  /** Of a file of JSON, which runs nothing: what whoever imports it is given. */
  readonly data?: PlainData;
  /** What stands before the code of the module: `use strict`, `use server`. */
  readonly directives?: readonly string[];
  /** `functions[0]` is the module's own top level. */
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly types: readonly TypeFacts[];
  /** Declared names by slot: `slots[slot]`. */
  readonly slots: readonly SlotFacts[];
}

/** What a file of JSON holds. */
export type PlainData = Literal | readonly PlainData[] | { readonly [key: string]: PlainData };

export interface Request extends Range {
  readonly request: string;
  readonly kind: 'import' | 'export' | 'require' | 'dynamic';
  readonly typeOnly?: true;
  /** Nothing that it binds is used as a value: TypeScript leaves it out of what runs (typescriptlang.org/docs/handbook/2/modules.html). */
  readonly unused?: true;
}

/** `name` is the imported name, `'default'`, or `'*'` for the namespace (`import * as`, `import x = require()`). */
export interface ImportBinding {
  readonly slot: Slot;
  readonly request: string;
  readonly name: string;
  readonly typeOnly?: true;
}

/**
 * One export. `export * from 'x'` is `{ name: '*', request, imported: '*' }`; `export * as ns` names it. An export that names
 * a variable gives its `slot`: its value is the variable's when the module has run. `export default <expression>` writes a
 * `temporary` slot. CommonJS exports are the `exports` and `exports-write` instructions of the top level; only
 * `module.exports = <identifier>` (and `export = <identifier>`) is listed here too, as `'='`, since later writes to the variable count.
 */
export type ExportFact =
  | { readonly name: string; readonly slot: Slot; readonly typeOnly?: true }
  | { readonly name: string; readonly request: string; readonly imported: string; readonly typeOnly?: true };

export interface SlotFacts {
  readonly name: string;
  /** Index of the function whose scope declares it. */
  readonly function: number;
  readonly kind: 'var' | 'let' | 'const' | 'function' | 'class' | 'import' | 'parameter' | 'catch' | 'enum' | 'type' | 'namespace' | 'temporary';
  /** The annotation of a declared variable. */
  readonly type?: TypeRef;
}

export interface FunctionFacts extends Range {
  /** The declared or inferred name (`const f = () => {}`, `{ f() {} }`, class members), `''` when it has none. */
  readonly name: string;
  readonly kind: 'module' | 'function' | 'arrow' | 'method' | 'constructor' | 'get' | 'set' | 'field' | 'static-block';
  readonly async?: true;
  readonly generator?: true;
  /** Index of the function around this one; absent for the module's top level. */
  readonly parent?: number;
  /** Index of the class whose member this is. */
  readonly class?: number;
  readonly parameters: readonly ParameterFacts[];
  /** Declared return type. */
  readonly returns?: TypeRef;
  /** Number of registers the body uses, parameters included. */
  readonly registers: number;
  readonly body: Block;
  /** True when an `arguments` read occurs in the body. */
  readonly usesArguments?: true;
}

export interface ParameterFacts extends Range {
  /** The name, when the parameter is a plain identifier (with or without default). */
  readonly name?: string;
  readonly slot?: Slot;
  readonly type?: TypeRef;
  readonly rest?: true;
  readonly optional?: true;
  /** It has a default: it, and what follows it, does not count in the function's `length`. */
  readonly preset?: true;
  /** TypeScript parameter property: also assigned to `this.<name>` (the lowering adds that `set`). */
  readonly property?: true;
}

export interface ClassFacts extends Range {
  readonly name: string;
  readonly slot?: Slot;
  readonly abstract?: true;
  /** The superclass expression's type arguments. */
  readonly superTypes?: readonly TypeRef[];
  readonly implements: readonly TypeRef[];
  readonly members: readonly MemberFacts[];
  /** Index of the constructor in `functions`, when it is written out. */
  readonly constructor_?: number;
  /** Indices of the static blocks in `functions`, in order. */
  readonly staticBlocks?: readonly number[];
}

/** A method, accessor or field. `key` is a string unless computed; private names keep their `#`. */
export interface MemberFacts extends Range {
  readonly key: Key;
  /** Where its name stands, of a decorated field: decorators come before it. */
  readonly named?: Range;
  readonly kind: 'method' | 'get' | 'set' | 'field';
  readonly static?: true;
  /** Index of the method's function, or of the function (kind `'field'`) whose return value initialises the field. */
  readonly function?: number;
  /** Declared type of a field, or return type of an accessor. */
  readonly type?: TypeRef;
  readonly accessibility?: 'public' | 'private' | 'protected';
  readonly abstract?: true;
}

/** An interface or type alias that the module declares. */
export interface TypeFacts {
  readonly name: string;
  readonly slot: Slot;
  readonly kind: 'interface' | 'alias';
  /** Interfaces it extends, or the aliased type. */
  readonly of: readonly TypeRef[];
  readonly members: readonly TypeMember[];
}

