import type { OptionSite, Span, StartupUse } from '../../facts/index.js';
import type { Linker } from '../linker.js';
import { dataUse } from './data-use.js';

/** What applications do with stored records while they start. Scripts do so, too, but nobody calls what they leave. */
export function startupUse(linker: Linker, started: ReadonlySet<string>): StartupUse {
  const modules = [...started].flatMap((file) => linker.evaluator.module(file) ?? []);
  const uses = modules.flatMap((module) => (module.development ? [] : [dataUse([...module.frame.behaviours.values()])]));
  return {
    accesses: uses.flatMap(({ accesses }) => accesses.filter(({ data }) => data.keys.some(({ written }) => written !== undefined))),
    logged: uses.flatMap(({ logged = [] }) => logged),
  };
}

/** Options without those of accounts that only a script makes: it may make up people to try things with. Where no application is in sight, nobody knows which files are scripts. */
export function ofApplications(sites: readonly OptionSite[], started: ReadonlySet<string>): readonly OptionSite[] {
  return started.size === 0 ? sites : sites.filter(({ concern, span }) => concern !== 'account-credential' || started.has(span.file));
}

/** The files that run when applications do: theirs, and whatever they import. */
export function startedFiles(linker: Linker, from: readonly (Span | undefined)[]): ReadonlySet<string> {
  const found = new Set(from.flatMap((span) => span?.file ?? []));
  for (const file of found) {
    for (const { request, typeOnly } of linker.facts(file)?.requests ?? []) {
      const target = typeOnly ? undefined : linker.resolve(file, request);
      if (target?.kind === 'file') found.add(target.file);
    }
  }
  return found;
}
