import type { Change, ChainElement, Endpoint, Flow, OptionSite, RoleCheck, Span } from '../facts/index.js';

/** What would set an option as it should be: where it is written, or else at its place among the arguments. */
export function setOption(site: OptionSite, code: string): readonly Change[] {
  if (isWritten(site)) return [{ do: 'replace', at: site.optionSpan, code }];
  return site.at === undefined ? [] : setAt(site.span, site.at, code);
}

/** What is known to stand well at the place of an option, each by itself. */
export function mends(site: OptionSite): readonly { readonly code: string; readonly changes: readonly Change[] }[] {
  return (site.mend ?? []).map((code) => ({ code, changes: setOption(site, code) }));
}

/** What would set another option beside this one. */
export function setBeside(site: OptionSite, name: string, code: string): readonly Change[] {
  const { at = '' } = site;
  return at.includes('.') ? setAt(site.span, `${at.slice(0, at.lastIndexOf('.'))}.${name}`, code) : [];
}

/** What would give a call an option that it lacks; nothing where the place is none that a property can stand at. */
export function setAt(call: Span, place: string, code: string): readonly Change[] {
  const dot = place.lastIndexOf('.');
  const name = place.slice(dot + 1);
  return dot === -1 || name.endsWith(']') ? [] : [{ do: 'set', call, holder: place.slice(0, dot), values: { [name]: code } }];
}

/** What would leave the choice to the library: an option taken away, or what of its list is one of these texts. */
export function dropOption(site: OptionSite, items?: readonly string[]): readonly Change[] {
  return isWritten(site) ? [{ do: 'remove', at: site.optionSpan, ...(items && { items }) }] : [];
}

/** What would bind the data that a flow puts into a statement. */
export function bindValues({ callSpan, binds }: Flow): readonly Change[] {
  return binds ? [{ do: 'bind', call: callSpan, to: binds }] : [];
}

/** The check that other routes of the file have, put before this one: who is calling (before everything else that runs for it), or what they may do. */
export function guardLike(route: Endpoint, others: readonly Endpoint[], wanted: 'auth' | 'limiter' | RoleCheck): readonly Change[] {
  for (const other of others) {
    const { span: from } = other;
    if (from.file !== route.span.file || from.start === route.span.start) continue;
    const check = typeof wanted === 'string' ? placeIn(other, (element) => element.kind === wanted && !element.optional) : placeOfRole(other, wanted);
    if (check?.file === from.file) return [{ do: 'guard', route: route.span, from, check, ...(typeof wanted === 'string' && { leads: true }) }];
  }
  return [];
}

function placeIn({ chain, span }: Endpoint, isWanted: (element: ChainElement) => boolean): Span | undefined {
  const element = chain.find((one) => isWanted(one) && (one.written !== undefined || one.span.start !== span.start));
  return element?.written ? { file: span.file, ...element.written } : element?.span;
}

/** A role that a decorator names is asked for by a guard that stands elsewhere. */
function placeOfRole(other: Endpoint, wanted: RoleCheck): Span | undefined {
  const mark = other.marks?.find(({ names }) => wanted.names.length > 0 && wanted.names.every((name) => names.includes(name)));
  return mark?.span ?? placeIn(other, (element) => element.roles?.includes(wanted) === true || (element.kind === 'role' && element.name === wanted.by));
}

/** Where a weak value stands by itself, and not only the call that it belongs to. */
function isWritten({ state, optionSpan, span }: OptionSite): boolean {
  return state === 'weak' && (optionSpan.start !== span.start || optionSpan.end !== span.end);
}

/** Changes of several options at one place become one: an object that is not there is made once. */
export function together(changes: readonly Change[]): readonly Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const at = change.do === 'set' ? merged.findIndex((one) => one.do === 'set' && one.holder === change.holder && one.call.start === change.call.start && one.call.end === change.call.end) : -1;
    const first = merged[at];
    if (change.do === 'set' && first?.do === 'set') merged[at] = { ...first, values: { ...first.values, ...change.values } };
    else merged.push(change);
  }
  return merged;
}
