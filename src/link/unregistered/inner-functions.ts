import type { FunctionFacts, ModuleFacts } from '../../facts/index.js';

/** For each function of a file, by its number, the numbers of those that stand directly in it. */
type Nesting = ReadonlyMap<number, readonly number[]>;

const known = new WeakMap<ModuleFacts, Nesting>();

/** The functions that stand directly in one. */
export function directlyIn(module: ModuleFacts, index: number): readonly FunctionFacts[] {
  return (nestingOf(module).get(index) ?? []).flatMap((one) => module.functions[one] ?? []);
}

/** A function and those inside it, in the order of the text. */
export function withInner(module: ModuleFacts, index: number): readonly FunctionFacts[] {
  const nesting = nestingOf(module);
  const found = [index];
  // What is put in at the end is looked at in turn.
  for (const at of found) found.push(...(nesting.get(at) ?? []));
  return found.sort((one, other) => one - other).flatMap((one) => module.functions[one] ?? []);
}

/** Bundles have thousands of functions: looking through all of them for each would cost the square of that. */
function nestingOf(module: ModuleFacts): Nesting {
  const nesting = known.get(module) ?? nested(module);
  known.set(module, nesting);
  return nesting;
}

function nested({ functions }: ModuleFacts): Nesting {
  const nesting = new Map<number, number[]>();
  for (const [index, { parent }] of functions.entries()) {
    if (parent === undefined) continue;
    const inner = nesting.get(parent);
    if (inner) inner.push(index);
    else nesting.set(parent, [index]);
  }
  return nesting;
}
