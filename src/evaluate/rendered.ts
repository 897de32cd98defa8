import type { Meaning, Span } from '../facts/index.js';
import { dangerous } from './dangers.js';
import { propertySpan } from './definitions.js';
import { emit, noteErrorDetails } from './flows.js';
import type { Evaluator } from './evaluator.js';
import type { RenderedOutput } from './host.js';
import { elementValue, readMember } from './members.js';
import { applyPathTo } from './path-values.js';
import { argumentIndex, valueAtPlace, type CallValues } from './places.js';
import type { CallSite } from './sites.js';
import { alternatives, isUndefined, joinAll, unknown, type Value } from './value.js';

/** Data that a view puts out as they are, where a call sends it with them. */
export function noteRendered(site: CallSite, meaning: Extract<Meaning, { readonly is: 'renders' }>, values: CallValues): void {
  const { evaluator } = site;
  noteErrors(site, meaning, values);
  const outputs = viewsNamed(evaluator, site.frame.module.file, valueAtPlace(evaluator, meaning.view, values));
  if (outputs.length === 0) return;
  const data = meaning.data.flatMap((place) => {
    const value = valueAtPlace(evaluator, place, values);
    const at = argumentIndex(place, values.args.length);
    return value ? [{ value, span: (at === undefined ? undefined : site.argSpans[at]) ?? site.span }] : [];
  });
  noteOutputs(evaluator, outputs, data, site.label, site.span);
}

/** How the sink of a page is called: what of an error it shows, its view decides. */
const page = 'a page';

/** Details of an error that a call hands to a view by itself. */
function noteErrors(site: CallSite, { data }: Extract<Meaning, { readonly is: 'renders' }>, values: CallValues): void {
  for (const place of data) {
    const at = argumentIndex(place, values.args.length);
    const value = at === undefined ? undefined : valueAtPlace(site.evaluator, place, values);
    if (value?.kind === 'object') noteErrorDetails(site.evaluator, value, (at === undefined ? undefined : site.argSpans[at]) ?? site.span, site.span, page);
  }
}

/** What the views of these names put out. */
export function viewsNamed(evaluator: Evaluator, file: string, name: Value | undefined): readonly RenderedOutput[] {
  return (name ? alternatives(name) : []).flatMap((one) => (one.kind === 'constant' && typeof one.value === 'string' ? evaluator.host.view(file, one.value) : []));
}

/** Data for a view, and where they are handed over; what the first lacks, the next may have. */
export function noteOutputs(evaluator: Evaluator, outputs: readonly RenderedOutput[], data: readonly { readonly value: Value; readonly span: Span }[], sink: string, callSpan: Span): void {
  for (const { path, place, isOpen } of outputs) {
    for (const { value, span } of data) {
      const found = follow(evaluator, value, path);
      if (isUndefined(found)) continue;
      const written = propertySpan(value, path[0] ?? '');
      const at = written?.file === span.file && written.start >= span.start && written.end <= span.end ? written : span;
      noteErrorDetails(evaluator, found, at, callSpan, sink);
      if (isOpen) for (const taint of dangerous(evaluator, 'html', applyPathTo(evaluator.path, found))) emit(evaluator, 'html', sink, at, callSpan, taint, { view: place });
      break;
    }
  }
}

function follow(evaluator: Evaluator, value: Value, path: readonly string[]): Value {
  return path.reduce<Value>((at, step) => (step === '[]' ? joinAll(alternatives(at).map((one) => (one.kind === 'array' ? elementValue(one) : one.kind === 'unknown' ? one : unknown))) : readMember(evaluator, at, step)), value);
}
