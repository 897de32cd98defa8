import type { ExportFact, ImportBinding, Instruction, Range, Register, Request, Slot, TypeRef } from '../facts/index.js';
import type { ClassFacts, FunctionFacts, ModuleFacts, SlotFacts, TypeFacts } from '../facts/index.js';
import { maximalNesting } from '../syntax/bindings.js';
import { Scope } from './scope.js';

/** Facts while they are being filled in. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** An export by name of a variable or type of the module. */
interface LocalExport {
  readonly name: string;
  readonly local: string;
  readonly typeOnly: boolean;
}

/** What every step of the lowering shares: the tables of the module, and where in it we are. */
export class Lowering {
  readonly functions: Draft<FunctionFacts>[] = [];
  readonly classes: Draft<ClassFacts>[] = [];
  readonly types: TypeFacts[] = [];
  readonly slots: Draft<SlotFacts>[] = [];
  readonly requests: Request[] = [];
  readonly imports: ImportBinding[] = [];
  readonly exports: ExportFact[] = [];

  /** The function whose body is being lowered. */
  current: Draft<FunctionFacts>;
  currentIndex = 0;
  scope: Scope;
  /** Receives the instructions. */
  block: Instruction[] = [];
  depth = 0;
  readonly #written = new Set<Slot>();
  readonly #read = new Set<Slot>();
  /** Slots of `let` and `const` whose declaration has been lowered. */
  readonly #initialised = new Set<Slot>();

  constructor(
    range: Range,
    /** Whether the text has a `var` at all; most files need no hoisting. */
    readonly hasVar: boolean,
    readonly exportsNames: ReadonlySet<string> = new Set(),
  ) {
    const { start, end } = range;
    this.current = { start, end, name: '', kind: 'module', parameters: [], registers: 0, body: this.block };
    this.functions.push(this.current);
    this.scope = new Scope(undefined, 0);
  }

  /** A variable of the module is another name for what it exports. */
  isExports(name: string, slot: Slot): boolean {
    return this.exportsNames.has(name) && (this.slots[slot]?.function ?? 0) === 0;
  }

  /** Starts the body of a function. The caller puts the old state back. */
  enter(facts: Draft<FunctionFacts>, index: number, body: Instruction[]): void {
    this.current = facts;
    this.currentIndex = index;
    this.scope = new Scope(this.scope, index);
    this.block = body;
  }

  /** An arrow function has no `arguments` of its own: they are those of the function around it. */
  noteArguments(): void {
    let owner = this.current;
    while (owner.kind === 'arrow' && owner.parent !== undefined) {
      const parent = this.functions[owner.parent];
      if (parent === undefined) break;
      owner = parent;
    }
    owner.usesArguments = true;
  }

  register(): Register {
    return this.current.registers++;
  }

  emit(instruction: Instruction): void {
    if (instruction.op === 'read') this.#read.add(instruction.slot);
    this.block.push(instruction);
  }

  /** Emits what `lower` emits into a block of its own. */
  inBlock(lower: () => void): Instruction[] {
    const outer = this.block;
    const block: Instruction[] = [];
    this.block = block;
    lower();
    this.block = outer;
    return block;
  }

  inScope<Result>(lower: () => Result): Result {
    const outer = this.scope;
    this.scope = new Scope(outer, this.currentIndex);
    const result = lower();
    this.scope = outer;
    return result;
  }

  unknown(at: Range, reason: string): Register {
    const to = this.register();
    this.block.push({ op: 'unknown', to, start: at.start, end: at.end, reason });
    return to;
  }

  absent(at: Range): Register {
    const to = this.register();
    this.block.push({ op: 'constant', to, start: at.start, end: at.end });
    return to;
  }

  get isTooDeep(): boolean {
    return this.depth > maximalNesting;
  }

  addSlot(name: string, kind: SlotFacts['kind'], owner = this.scope.owner): Slot {
    return this.slots.push({ name, function: owner, kind }) - 1;
  }

  /** Declares a value in the current scope; a name declared twice (`var`, merged declarations) keeps its slot. */
  declare(name: string, kind: SlotFacts['kind'], scope = this.scope): Slot {
    const known = scope.ownValue(name);
    if (known !== undefined) return known;
    const slot = this.addSlot(name, kind, scope.owner);
    scope.declareValue(name, slot);
    return slot;
  }

  /**
   * A `let` or `const` whose turn has come. Where the same scope declares the name again, which no engine runs, code below means the later one, and code above
   * the earlier: the parser that reads TypeScript for ESLint accepts it, a file that is being edited looks so for a while, and examples stand side by side in one file.
   */
  declareAgain(name: string, kind: 'let' | 'const'): void {
    const known = this.scope.ownValue(name);
    if (known !== undefined && this.#initialised.has(known)) this.scope.declareValue(name, this.addSlot(name, kind));
    const slot = this.scope.ownValue(name);
    if (slot !== undefined) this.#initialised.add(slot);
  }

  declareType(name: string): Slot {
    const known = this.scope.ownType(name);
    if (known !== undefined) return known;
    const slot = this.addSlot(name, 'type');
    this.scope.declareType(name, slot);
    return slot;
  }

  typeSlot(slot: Slot, type: TypeRef | undefined): void {
    const facts = this.slots[slot];
    if (facts !== undefined && type !== undefined) facts.type = type;
  }

  /** Whether a declaration of this name has run already, as when a namespace extends a function. */
  isWritten(slot: Slot): boolean {
    return this.#written.has(slot);
  }

  write(slot: Slot, from: Register, at: Range): void {
    const kind = this.slots[slot]?.kind;
    if (kind !== 'const' && kind !== 'let') this.#written.add(slot);
    this.block.push({ op: 'write', slot, from, declare: true, start: at.start, end: at.end });
  }

  /** Lists the variable `local` as an export; a name that is both value and type is listed as both. */
  exportLocal({ name, local, typeOnly }: LocalExport): void {
    const value = this.scope.findValue(local);
    const type = this.scope.ownType(local);
    if (value !== undefined) this.exports.push(typeOnly ? { name, slot: value, typeOnly } : { name, slot: value });
    if (type !== undefined) this.exports.push({ name, slot: type, typeOnly: true });
  }

  /** `erased`: the language leaves imports out that only types use. */
  facts(version: ModuleFacts['version'], lines: readonly number[], erased = false): ModuleFacts {
    // Functions are lowered before the statements around them; the list follows the text.
    const ordered = this.requests.toSorted((one, other) => one.start - other.start);
    const requests = erased ? ordered.map((one) => (this.#isUnused(one) ? { ...one, unused: true as const } : one)) : ordered;
    const { imports, exports, functions, classes, types, slots } = this;
    return { version, lines, requests, imports, exports, functions, classes, types, slots };
  }

  #isUnused({ request, kind, typeOnly }: Request): boolean {
    if (kind !== 'import' || typeOnly) return false;
    const bound = this.imports.filter((one) => one.request === request);
    return bound.length > 0 && bound.every(({ slot }) => !this.#read.has(slot) && !this.exports.some((one) => 'slot' in one && one.slot === slot));
  }
}
