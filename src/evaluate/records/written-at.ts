import type { Place, Span } from '../../facts/index.js';
import { valuesAt, type CallValues } from '../packages/places.js';
import type { Frame } from '../running/frame.js';
import type { CallSite } from '../running/sites.js';
import type { Value } from '../values/value.js';

/** The call for a statement that a function was handed: whoever wrote the statement is asked to change it, not `const query = (text, values) => pool.query(text, values)`. */
export function whereWritten(site: CallSite, places: readonly Place[], values: CallValues): CallSite {
  const [text] = places.flatMap((place) => valuesAt(site.evaluator, place, values));
  const span = text?.kind === 'constant' ? callWith(site.frame, text) : undefined;
  return span ? site.with({ span }) : site;
}

function callWith(inside: Frame, text: Value): Span | undefined {
  let span: Span | undefined;
  let handed = holderOf(inside, text);
  while (handed?.site) {
    ({ span } = handed.site);
    handed = holderOf(handed.site.frame, text);
  }
  return span;
}

/** The activation that got the value, among those that a function closes over. */
function holderOf(inside: Frame, text: Value): Frame | undefined {
  let frame: Frame | undefined = inside;
  while (frame && !frame.args.includes(text)) frame = frame.parent;
  return frame;
}
