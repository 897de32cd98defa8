import { addBehaviour } from './invoke.js';
import type { CallSite } from './sites.js';
import type { Value } from './value.js';

/** What is sent, or a part of it, is something that shows internals. */
export function noteExposed(site: CallSite, body: Value): void {
  for (const one of body.kind === 'object' ? body.props.values() : [body]) {
    const row = one.kind === 'external' ? site.evaluator.host.meanings(one.origin).find((meaning) => meaning.is === 'exposes') : undefined;
    if (row?.is === 'exposes') addBehaviour(site.frame, { does: 'exposes', what: row.what, label: site.label, span: site.span });
  }
}
