import type { Exposed } from '../../facts/index.js';
import type { Host } from '../host.js';
import { addBehaviour } from '../running/invoke.js';
import type { CallSite } from '../running/sites.js';
import type { Value } from '../values/value.js';

/** What shows internals among what a function returns, where that is sent. */
export function exposedIn(host: Host, value: Value): readonly Exposed[] {
  return partsOf(value).flatMap((one) => host.meanings(one.kind === 'external' ? one.origin : '').flatMap((meaning) => (meaning.is === 'exposes' && meaning.on === undefined && meaning.when === undefined ? [meaning.what] : [])));
}

/** The value itself, the properties of an object, and what was spread into it. */
function partsOf(value: Value): readonly Value[] {
  return value.kind === 'object' ? [...value.props.values(), ...(value.rest ? [value.rest] : [])] : [value];
}

/** What is sent, or a part of it, is something that shows internals. */
export function noteExposed(site: CallSite, body: Value): void {
  for (const one of partsOf(body)) {
    const row = one.kind === 'external' ? site.evaluator.host.meanings(one.origin).find((meaning) => meaning.is === 'exposes') : undefined;
    if (row?.is === 'exposes') addBehaviour(site.frame, { does: 'exposes', what: row.what, label: site.label, span: site.span });
  }
}
