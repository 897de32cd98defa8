/**
 * The instruction list a function body is lowered to. Registers are numbered per function and written exactly once per
 * execution of the instruction; slots are variables, numbered per module. Control flow stays nested (blocks), so an
 * evaluator can fork and join without rebuilding a graph.
 */

/** A register of the enclosing function. Registers `0 … n-1` hold the `n` parameters when the body starts. */
export type Register = number;

/** A variable of the module: one number for each declared binding, whatever function declares it. */
export type Slot = number;

export type Block = readonly Instruction[];

/** A property name known from the text, or the register that holds a computed one. */
export type Key = string | { readonly computed: Register };

/** One argument or array element; `spread` is `...value`. */
export interface Item {
  readonly value: Register;
  readonly spread?: true;
}

export type ObjectEntry =
  | { readonly key: Key; readonly value: Register; readonly kind?: 'get' | 'set' }
  | { readonly spread: Register };

interface At {
  /** Offsets of the syntax this came from. */
  readonly start: number;
  readonly end: number;
}

interface Result extends At {
  /** The register that receives the value. */
  readonly to: Register;
}

export type Literal = string | number | boolean | null;

export type Instruction =
  /** A literal. `undefined` is an absent `value`; a bigint is `{ op: 'unknown' }`. */
  | (Result & { readonly op: 'constant'; readonly value?: Literal })
  | (Result & { readonly op: 'regexp'; readonly pattern: string; readonly flags: string })
  /** Something the lowering does not model (or nesting past the limit). `reason` is for `explain`. */
  | (Result & { readonly op: 'unknown'; readonly reason: string })
  /** Reads a variable that the module declares (imports included). */
  | (Result & { readonly op: 'read'; readonly slot: Slot; readonly name: string })
  /** Reads a name that no scope of the module declares: `process`, `fetch`, `require`. */
  | (Result & { readonly op: 'global'; readonly name: string })
  | (Result & { readonly op: 'this' })
  | (Result & { readonly op: 'super' })
  /** `import.meta` */
  | (Result & { readonly op: 'meta' })
  /** CommonJS `exports` or `module.exports` (only where the module declares no such variable); `set` on it adds one export. */
  | (Result & { readonly op: 'exports' })
  /** `module.exports = value`, `export = value` */
  | (At & { readonly op: 'exports-write'; readonly from: Register })
  /** `declare` marks the binding's own initialiser (a strong write). */
  | (At & { readonly op: 'write'; readonly slot: Slot; readonly from: Register; readonly declare?: true })
  | (At & { readonly op: 'global-write'; readonly name: string; readonly from: Register })
  /** `optional`: behind a `?.`, its own or one before it in the chain. */
  | (Result & { readonly op: 'get'; readonly object: Register; readonly key: Key; readonly optional?: true })
  | (At & { readonly op: 'set'; readonly object: Register; readonly key: Key; readonly from: Register })
  | (At & { readonly op: 'delete'; readonly object: Register; readonly key: Key })
  /**
   * A call. For a method call `callee` is the register of the `get` that read the method and `receiver` the object it
   * was read from. `types` are explicit type arguments.
   */
  | (Result & {
      readonly op: 'call';
      readonly callee: Register;
      readonly receiver?: Register;
      readonly args: readonly Item[];
      readonly optional?: true;
      readonly types?: readonly TypeRef[];
    })
  | (Result & { readonly op: 'new'; readonly callee: Register; readonly args: readonly Item[]; readonly types?: readonly TypeRef[] })
  /** `require('x')` and `import('x')` with a literal; other forms are plain calls of the global `require` or `unknown`. */
  | (Result & { readonly op: 'require'; readonly request: string; readonly dynamic?: true })
  /** `import(x)` or `require(x)` of something computed. */
  | (Result & { readonly op: 'require-computed'; readonly request: Register; readonly dynamic?: true })
  | (Result & { readonly op: 'object'; readonly entries: readonly ObjectEntry[] })
  | (Result & { readonly op: 'array'; readonly items: readonly Item[] })
  /** `strings.length === values.length + 1`; with `tag` it is a tagged template. */
  | (Result & { readonly op: 'template'; readonly strings: readonly string[]; readonly values: readonly Register[]; readonly tag?: Register; readonly receiver?: Register })
  | (Result & { readonly op: 'binary'; readonly operator: string; readonly left: Register; readonly right: Register })
  | (Result & { readonly op: 'unary'; readonly operator: string; readonly value: Register })
  /** `functions[index]` of the module, closed over the current variables. */
  | (Result & { readonly op: 'function'; readonly index: number })
  /** `classes[index]` of the module; its superclass and decorators have been evaluated into the registers it names. */
  | (Result & { readonly op: 'class'; readonly index: number; readonly superclass?: Register; readonly decorators: readonly Register[]; readonly members: readonly MemberDecorators[] })
  | (Result & { readonly op: 'await'; readonly value: Register })
  | (Result & { readonly op: 'yield'; readonly value?: Register; readonly delegate?: true })
  /** `value as type`, `<type>value`, `value satisfies type`; a non-null `!` leaves no instruction. */
  | (Result & { readonly op: 'cast'; readonly value: Register; readonly type: TypeRef })
  /** `left && right`, `||`, `??`: `right` runs in `block`. The assigning forms (`||=`) are lowered to this and a write. */
  | (Result & { readonly op: 'logical'; readonly operator: '&&' | '||' | '??'; readonly left: Register; readonly block: Block; readonly right: Register })
  /** `test ? then : else` */
  | (Result & { readonly op: 'conditional'; readonly test: Register; readonly then: Block; readonly thenValue: Register; readonly else: Block; readonly elseValue: Register })
  /** `value` unless it is undefined, then `fallback` after `block`: parameter and destructuring defaults. */
  | (Result & { readonly op: 'default'; readonly value: Register; readonly block: Block; readonly fallback: Register })
  /** The rest of `value` without the named keys (object), or from index `from` on (array). */
  | (Result & { readonly op: 'rest'; readonly value: Register; readonly without: readonly string[]; readonly from?: number })
  | (At & { readonly op: 'if'; readonly test: Register; readonly then: Block; readonly else: Block })
  /** `for`, `while`, `do`: `head` computes `test` before each turn (after `body` for `do`); `update` follows the body. */
  | (At & { readonly op: 'loop'; readonly kind: 'for' | 'while' | 'do'; readonly head: Block; readonly test?: Register; readonly body: Block; readonly update: Block; readonly label?: string })
  /** `for (… of source)` and `for (… in source)`: `element` holds the current element (or key) when `body` starts. */
  | (At & { readonly op: 'each'; readonly kind: 'of' | 'in'; readonly source: Register; readonly element: Register; readonly body: Block; readonly await?: true; readonly label?: string })
  | (At & { readonly op: 'switch'; readonly value: Register; readonly cases: readonly SwitchCase[]; readonly label?: string })
  | (At & { readonly op: 'try'; readonly block: Block; readonly error?: Register; readonly handler?: Block; readonly finalizer?: Block })
  | (At & { readonly op: 'labeled'; readonly label: string; readonly body: Block })
  | (At & { readonly op: 'return'; readonly value?: Register })
  | (At & { readonly op: 'throw'; readonly value: Register })
  | (At & { readonly op: 'break' | 'continue'; readonly label?: string });

/** `test` runs its block to get the compared value; without `test` the case is `default`. Falls through unless it breaks. */
export interface SwitchCase {
  readonly test?: { readonly block: Block; readonly value: Register };
  readonly body: Block;
}

/** Decorators of one class member, evaluated where the class is defined. */
export interface MemberDecorators {
  /** Index into `ClassFacts.members`; `-1` for the constructor. */
  readonly member: number;
  readonly decorators: readonly Register[];
  /** For each parameter its decorators; omitted when no parameter has one. */
  readonly parameters?: readonly (readonly Register[])[];
}

/** A type annotation, as far as it names something. Structure that helps no one is `{ name: '' }`. */
export interface TypeRef {
  /** Last identifier (`Repository`, `string`), `'[]'` for arrays, `'|'` and `'&'` for unions and intersections, `'{}'` for a type literal, `'=>'` for a function type, `'literal'`, or `''`. */
  readonly name: string;
  /** Qualifier of `ns.Name`: the identifiers before the last. */
  readonly qualifier?: readonly string[];
  /** The binding that the first identifier refers to, where the module declares or imports it. */
  readonly slot?: Slot;
  /** Type arguments, or the members of an array, union or intersection. */
  readonly args?: readonly TypeRef[];
  /** For `'{}'`: properties. */
  readonly members?: readonly TypeMember[];
  /** For `'literal'`. */
  readonly value?: Literal;
}

export interface TypeMember {
  readonly name: string;
  readonly type: TypeRef;
  readonly optional?: true;
}
