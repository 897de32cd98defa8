import type { FunctionFacts, ModuleFacts } from '../../facts/index.js';
import { functionName, runAgain, visit, type Entry, type ModuleContext, type Retried, type Trace, type Traces } from '../../evaluate/index.js';
import type { Linker } from '../linker.js';
import { givenNamesOf } from '../noted/unset-members.js';
import type { Told } from '../noted/told.js';
import { isAlike } from './alike.js';

/** Entries that are run again for one edit: where more hang on it, linking everything anew takes hardly longer. */
const maxEntries = 200;

interface Outcome {
  readonly retried: Retried;
  readonly told: unknown;
}

/** What is left of linking a program, to tell of an edit whether it changes anything that was found. */
export class Linked {
  /** What entries came to with the facts of the link, by the functions that an edit changed. */
  readonly #before = new Map<string, Outcome | undefined>();

  constructor(readonly linker: Linker) {}

  /**
   * Whether all stays as it was found, when these functions of a file are what other facts of it say. Places in those are told as offsets of the old text. False where
   * nobody can say without linking everything anew.
   */
  isUnmoved(file: string, facts: ModuleFacts, changed: readonly number[]): boolean {
    const { evaluator } = this.linker;
    const { traces } = evaluator;
    const module = evaluator.loaded(file);
    if (!module) return false;
    const { facts: before } = module;
    if (changed.some((index) => !isAlike(givenNamesOf(before.functions[index]), givenNamesOf(facts.functions[index])))) return false;
    const touched = this.#touched(traces, module, facts, changed);
    if (!touched) return false;
    const running = changed.filter((index) => module.record(index).traces).map((index) => functionName(file, index));
    if (running.length < changed.length && changed.some((index) => !isAlike(formOf(before.functions[index]), formOf(facts.functions[index])))) return false;
    if (touched.length === 0) return true;
    const key = `${file}#${changed.join()}`;
    if (!this.#before.has(key)) this.#before.set(key, this.#run(touched, file, before));
    const old = this.#before.get(key);
    const now = old && running.every((name) => old.retried.ran.includes(name)) ? this.#run(touched, file, facts) : undefined;
    return old !== undefined && now !== undefined && isAlike(old, now);
  }

  /** What runs one of these functions, or one around them, which may go by what they hold; undefined where the start of the program does. */
  #touched(traces: Traces, module: ModuleContext, facts: ModuleFacts, changed: readonly number[]): readonly Entry[] | undefined {
    const { facts: before } = module;
    const rootsOf = (indices: Iterable<number>): ReadonlySet<Trace> => traces.rootsOf([...indices].map((index) => module.record(index)));
    const outer = rootsOf(around(before.functions, changed));
    if (rootsOf(changed).has(traces.started) || (outer.has(traces.started) && changed.some((index) => !isAlike(outerUse(before, index), outerUse(facts, index))))) return undefined;
    const touched = traces.entries.filter(({ trace }) => outer.has(trace));
    return touched.length > maxEntries ? undefined : touched;
  }

  #run(entries: readonly Entry[], file: string, facts: ModuleFacts): Outcome | undefined {
    const { evaluator } = this.linker;
    let retried: Retried | undefined;
    const told = this.linker.again(() => { retried = runAgain(evaluator, entries, file, facts); });
    return retried && !told.isStructural ? { retried, told: contentOf(told, retried) } : undefined;
  }
}

/** What rules may come to see of it. */
function contentOf({ tokens, options, faults, signatures, comparisons, ignoredVerdicts, listeners, classes, flows, looseHandlers, looseFunctions, urlReads, bodyReads, libraryCalls }: Told, { leftPromises }: Retried): unknown {
  return {
    signings: tokens.signings(), verifications: tokens.checked(), options: options.sites(), faults: faults.found(leftPromises.map(([, promise]) => promise)), signatures: signatures.found,
    comparisons, ignoredVerdicts, listeners, classes, flows, looseHandlers, looseFunctions, urlReads, bodyReads, libraryCalls: libraryCalls.length,
  };
}

/** In order, what a function reads and writes of variables around it: whoever makes a closure may go by that. */
function outerUse({ functions, slots }: ModuleFacts, index: number): readonly string[] {
  const uses: string[] = [];
  visit(functions[index]?.body ?? [], (one) => {
    if ((one.op === 'read' || one.op === 'write') && slots[one.slot]?.function !== index) uses.push(`${one.op} ${String(one.slot)}`);
    else if (one.op === 'this') uses.push(one.op);
  });
  return uses;
}

/** The names that a function that nothing runs is known by: whether it is taken for a handler, or for what starts an application. */
function formOf(facts: FunctionFacts | undefined): readonly string[] {
  const names = new Set<string>();
  visit(facts?.body ?? [], (one) => {
    if (one.op === 'get' || one.op === 'set') names.add(`${one.op} ${typeof one.key === 'string' ? one.key : ''}`);
    else if (one.op === 'object') for (const entry of one.entries) names.add(`key ${'key' in entry && typeof entry.key === 'string' ? entry.key : ''}`);
    else if (one.op === 'read' || one.op === 'global') names.add(`${one.op} ${one.name}`);
    else if (one.op === 'call' || one.op === 'new' || one.op === 'function' || one.op === 'class') names.add(one.op);
  });
  return [...names].sort();
}

/** Functions with those around them, up to the top level of the file. */
function around(functions: readonly FunctionFacts[], changed: readonly number[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const index of changed) for (let at: number | undefined = index; at !== undefined && at !== 0; at = functions[at]?.parent) all.add(at);
  return all;
}
