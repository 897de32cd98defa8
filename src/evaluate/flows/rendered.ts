import type { Meaning, Span } from '../../facts/index.js';
import { dangerous } from './dangers.js';
import { propertySpan } from '../running/definitions.js';
import { emit, noteErrorDetails } from './flows.js';
import type { Evaluator } from '../evaluator.js';
import type { RenderedOutput } from '../host.js';
import { elementValue } from '../running/elements.js';
import { readMember } from '../running/members.js';
import { applyPathTo } from '../values/path-values.js';
import { addParts } from '../running/operators.js';
import { clearTaint } from '../values/taint.js';
import { elementOf, noteStored } from '../records/stored-data.js';
import { mapTaints } from '../values/map-taints.js';
import { argumentIndex, valueAtPlace, type CallValues } from '../packages/places.js';
import type { CallSite } from '../running/sites.js';
import { alternatives, isUndefined, joinAll, taintsOf, unknown, type Value } from '../values/value.js';

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
      const open = isOpen ? found : markupIn(evaluator, found);
      if (open) for (const taint of dangerous(evaluator, 'html', applyPathTo(evaluator.path, open))) emit(evaluator, 'html', sink, at, callSpan, taint, { view: place });
      if (open) noteStored(evaluator, 'html', sink, open, { span: at, call: callSpan }, place);
      break;
    }
  }
}

function follow(evaluator: Evaluator, value: Value, path: readonly string[]): Value {
  return path.reduce<Value>((at, step) => (step === '[]' ? joinAll(alternatives(at).map((one) => (one.kind === 'array' ? elementValue(one) : one.kind === 'unknown' ? one : (elementOf(one) ?? unknown)))) : readMember(evaluator, at, step)), value);
}

/** What a value was made of that templates print as it is, however they print it. */
function markupIn(evaluator: Evaluator, value: Value): Value | undefined {
  const marked = alternatives(value).flatMap((one) => (one.kind === 'external' && evaluator.host.meanings(one.origin).some(({ is }) => is === 'markup') ? (one.args?.[0] ?? []) : []));
  return marked.length === 0 ? undefined : joinAll(marked);
}

/** The text that a template in the code prints: encoded data are no markup in it, but data all the same. */
export function printed({ evaluator }: CallSite, { syntax, text, data }: Extract<Meaning, { readonly is: 'prints' }>, values: CallValues): Value | undefined {
  const template = valueAtPlace(evaluator, text, values);
  const given = template?.kind === 'constant' && typeof template.value === 'string' ? valueAtPlace(evaluator, data, values) : undefined;
  if (template?.kind !== 'constant' || !given) return undefined;
  const parts = evaluator.host.template(String(template.value), syntax).flatMap(({ path, raw }) => {
    const found = follow(evaluator, given, path);
    const open = raw ? found : markupIn(evaluator, found);
    const part = applyPathTo(evaluator.path, open ?? found);
    return taintsOf(part).length === 0 ? [] : ['<', open ? part : mapTaints(part, (taint) => clearTaint(taint, ['html']))];
  });
  return parts.length === 0 ? undefined : addParts(parts);
}
