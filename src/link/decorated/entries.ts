import type { Block, ClassRole, InputCheck, UncheckedInput } from '../../facts/index.js';
import { catalogue, definitionsOf, emptyPath, flatten, noteErrorDetails, runEntry, sharedInstance, visit, type Behaviour, type ClassValue, type FunctionValue, type Value } from '../../evaluate/index.js';
import type { Placed } from './applications.js';
import { lineage } from './decorator-places.js';
import type { DecoratorReader, Use } from './decorators.js';
import type { Linker } from '../linker.js';
import { packageOf } from './metadata.js';
import type { ParameterReader } from './parameters.js';
import type { Protocol } from './protocol.js';
import { noteAnswer, withReturned } from '../routes/returned.js';
import { spanOf, type Runner } from '../chain/runner.js';

export interface MethodRun {
  readonly behaviours: readonly Behaviour[];
  /** What pipes have checked of what it is called with. */
  readonly checks: readonly InputCheck[];
  /** Bodies that nothing checks, though something was meant to. */
  readonly unchecked: readonly UncheckedInput[];
}

const nothing: MethodRun = { behaviours: [], checks: [], unchecked: [] };

/** Runs methods of decorated classes for what they do with what they are called with. */
export class EntryRunner {
  readonly #runs = new Map<string, MethodRun>();

  constructor(
    readonly linker: Linker,
    readonly runner: Runner,
    readonly decorators: DecoratorReader,
    readonly parameters: ParameterReader,
    readonly protocol: Protocol,
  ) {}

  /** `answers`: what the method returns is sent to the caller. */
  method(definition: ClassValue, holder: ClassValue, member: number, pipes: readonly Placed[], answers: boolean): MethodRun {
    const index = holder.facts.members[member]?.function;
    if (index === undefined) return nothing;
    const key = `${definition.file}#${String(definition.index)}.${String(index)}`;
    const known = this.#runs.get(key) ?? this.#run(definition, holder, member, { kind: 'function', file: holder.file, index, frame: holder.frame }, pipes, answers);
    this.#runs.set(key, known);
    return known;
  }

  #run(definition: ClassValue, holder: ClassValue, member: number, bare: FunctionValue, pipes: readonly Placed[], answers: boolean): MethodRun {
    const self = sharedInstance(this.linker.evaluator, definition);
    const fn = { ...bare, self };
    const args = this.parameters.read(holder, member, fn, pipes);
    const uses = answers ? this.decorators.ofMember(holder, member).uses : undefined;
    const behaviours = runEntry(this.linker.evaluator, () => this.#behavioursOf(fn, args.values, uses));
    return { behaviours: [...args.behaviours, ...behaviours], checks: args.checks, unchecked: args.unchecked };
  }

  /** `uses`: the decorators of a method that answers. */
  #behavioursOf(fn: FunctionValue, args: readonly Value[], uses: readonly Use[] | undefined): readonly Behaviour[] {
    const { evaluator } = this.linker;
    evaluator.serving = true;
    const outcome = evaluator.enter(fn, args, spanOf(fn), emptyPath);
    evaluator.serving = false;
    this.runner.seen(outcome.behaviours);
    if (!uses) return [...outcome.behaviours.values()];
    const span = answerSpan(fn);
    noteErrorDetails(evaluator, outcome.value, span, span, 'the answer');
    noteAnswer(this.linker, this.decorators, uses, outcome.value, fn);
    return [...withReturned(evaluator.host, outcome.behaviours, outcome.value, fn).values()];
  }

  /** The function of a middleware: itself, or the method that the framework calls. */
  middleware(value: Value): Value {
    return this.calledAs(value, 'middleware') ?? value;
  }

  /** The method of a class or an instance that the framework calls in this role. */
  calledAs(value: Value, role: ClassRole): FunctionValue | undefined {
    const instance = value.kind === 'class' ? sharedInstance(this.linker.evaluator, value) : value;
    return instance.kind === 'instance' ? this.protocol.method(instance, role) : undefined;
  }

  /** What is called from elsewhere than a route: resolvers, message handlers, gateways; and filters, with errors. */
  runOthers(): void {
    for (const definition of [...this.linker.told.classes]) {
      const group = this.decorators.ofClass(definition);
      for (const use of group.uses) if (use.meaning.as === 'filter-for' && this.#isOwn(use)) this.#filter(definition, this.decorators.values(use, use.meaning.at));
      for (const holder of lineage(definition)) {
        for (const [member] of holder.facts.members.entries()) {
          if (!holder.members.some((one) => one.member === member)) continue;
          const { uses } = this.decorators.ofMember(holder, member);
          if (uses.some((use) => use.meaning.as === 'entry' && this.#isOwn(use))) this.method(definition, holder, member, [], false);
        }
      }
    }
  }

  #isOwn(use: Use): boolean {
    return catalogue.frameworkOf(packageOf(use.value.origin)) === this.protocol.framework;
  }

  /** `caught`: the errors it is for. What own errors and those made for the caller say is meant to be said. */
  #filter(definition: ClassValue, caught: readonly Value[]): void {
    const method = this.protocol.method(sharedInstance(this.linker.evaluator, definition), 'filter');
    const types = this.protocol.types('filter');
    const isMeant = caught.length > 0 && flatten(caught).every((value) => value.kind === 'class' || (value.kind === 'external' && catalogue.meanings(`${value.origin}()`).some((meaning) => meaning.is === 'http-error')));
    if (method) this.runner.withTypes(method, isMeant ? types.map((type) => (type === 'error' ? '' : type)) : types);
  }
}

/** Where a method gives its answer to an error: the first return in a handler, else the method. */
function answerSpan(fn: FunctionValue): ReturnType<typeof spanOf> {
  const facts = fn.frame.module.facts.functions[fn.index];
  const { definitions } = facts ? definitionsOf(facts) : { definitions: [] };
  let found: { readonly start: number; readonly end: number } | undefined;
  const inHandler = (block: Block): void => {
    visit(block, (instruction) => {
      if (instruction.op === 'return' && instruction.value !== undefined) found ??= definitions[instruction.value] ?? instruction;
    });
  };
  visit(facts?.body ?? [], (instruction) => {
    if (instruction.op === 'try' && instruction.handler) inHandler(instruction.handler);
  });
  return found ? { file: fn.file, start: found.start, end: found.end } : spanOf(fn);
}
