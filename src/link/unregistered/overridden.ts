import { catalogue, external, libraryBase, requestId, sentPart, sharedInstance, slotValue, unknown, type ClassValue } from '../../evaluate/index.js';
import type { Linker } from '../linker.js';

/** Runs methods that a package calls whose class those of the program extend, with what it calls them with. */
export function runOverridden(linker: Linker): void {
  for (const file of linker.files) {
    const module = linker.evaluator.module(file);
    for (const { slot } of module?.facts.classes ?? []) {
      const value = slot === undefined || !module ? undefined : slotValue(linker.evaluator, module, slot);
      if (value?.kind === 'class') runMethods(linker, value);
    }
  }
}

function runMethods({ evaluator }: Linker, definition: ClassValue): void {
  const base = libraryBase(definition);
  const rows = base?.kind === 'external' ? catalogue.meanings(base.origin).filter((meaning) => meaning.is === 'overridden') : [];
  for (const row of rows) {
    const { facts, file, frame } = definition;
    const index = facts.members.find(({ key, kind, static: isStatic }) => key === row.member && kind === 'method' && !isStatic)?.function;
    const method = index === undefined ? undefined : frame.module.facts.functions[index];
    if (index === undefined || !method) continue;
    const self = sharedInstance(evaluator, definition);
    const fn = { kind: 'function' as const, file, index, frame, self };
    const span = { file, start: method.start, end: method.end };
    // A class that asks for the request gets it before everything else.
    const before = row.asked !== undefined && method.parameters.length > row.with.length ? [row.asked] : [];
    const args = [...before, ...row.with].map((what, at) => (/^(?:body|headers)\./.test(what) ? sentPart(fn, what, at, span) : what === '' ? unknown : external(`${what}#`, { id: requestId })));
    evaluator.serving = true;
    evaluator.enter(fn, args, span);
    evaluator.serving = false;
  }
}
