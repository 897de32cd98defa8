import { tellingOptions } from '../../libraries/index.js';
import type { CallSite } from '../running/sites.js';
import { external, type ExternalValue, type ObjectValue, type Value } from '../values/value.js';

const origin = 'global:unseen.call';
const callee: ExternalValue = external(origin);

/** Calls that connect to nothing: servers ask their clients for certificates in the same words. */
const connectsNothing = /server|listen|expect|equal|match|assert|mock|stub|log|debug|info|warn|stringify|assign|merge|freeze|defaults/i;

/** Options that are handed to something out of sight, in words that need no row of its own; rows of `unseen.call` say which. Each is told as place `0`. */
export function noteUnseenOptions(site: CallSite, args: readonly Value[]): void {
  for (const [at, arg] of args.entries()) {
    if (arg.kind !== 'object' || !isTelling(arg) || connectsNothing.test(site.label)) continue;
    const { evaluator, frame, span } = site;
    const meanings = evaluator.host.meanings(origin);
    evaluator.host.libraryCall({ origin, meanings, callee, args: [arg], argSpans: [site.argSpans[at] ?? span], argLabels: [], argRegisters: [site.argRegisters[at]], span, place: site.place, frame, path: evaluator.path, conditional: frame.conditional > 0, result: arg });
  }
}

function isTelling({ props }: ObjectValue): boolean {
  if (tellingOptions.some((name) => props.has(name))) return true;
  for (const prop of props.values()) if (prop.kind === 'object' && tellingOptions.some((name) => prop.props.has(name))) return true;
  return false;
}
