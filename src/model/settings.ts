import type { Change, Concern, OptionSite, Span } from '../facts/index.js';
import { setOption, together } from './changes.js';
import { secondsOf, spell } from './durations.js';
import { spanKey } from './places.js';

/** Options that decide about one of these concerns; the same code once, at its worst. */
export function optionsOf(all: readonly OptionSite[], concerns: readonly Concern[]): readonly OptionSite[] {
  const found = new Map<string, OptionSite>();
  for (const site of all) {
    const key = `${site.concern} ${site.note ?? ''} ${isCarried(site) ? site.values.join() : spanKey(site.optionSpan)}`;
    const known = found.get(key);
    if (concerns.includes(site.concern) && (!known || (site.state === 'weak' && known.state !== 'weak'))) found.set(key, site);
  }
  return [...found.values()];
}

/** Where several calls take what is weak from one constant, that is told once, where it is written: there it is mended for all. */
export function oncePerConstant(sites: readonly OptionSite[]): readonly OptionSite[] {
  const keyOf = ({ concern, note, named }: OptionSite): string | undefined => named && `${concern} ${note ?? ''} ${spanKey(named)}`;
  const uses = new Map<string, number>();
  for (const key of sites.flatMap((site) => keyOf(site) ?? [])) uses.set(key, (uses.get(key) ?? 0) + 1);
  const told = new Set<string>();
  return sites.flatMap((site) => {
    const key = keyOf(site);
    if (key === undefined || !site.named || (uses.get(key) ?? 0) < 2) return [site];
    if (told.has(key)) return [];
    told.add(key);
    const { mend: _mend, at: _at, ...shared } = site;
    return [{ ...shared, optionSpan: site.named }];
  });
}

/** A secret of the code that reaches the call on a way that cannot be followed back: the same one elsewhere is told once. */
function isCarried({ concern, written, values }: OptionSite): boolean {
  return concern === 'auth-secret' && !written && values.length > 0;
}

/** A cookie that proves who is calling, with the flags that it lacks. */
export interface WeakCookie {
  readonly at: Span;
  readonly flags: readonly string[];
  /** What would set all of them. */
  readonly changes: readonly Change[];
}

/** Cookies one by one, each at the flag that is off, or else where it is set. */
export function weakCookies(sites: readonly OptionSite[]): readonly WeakCookie[] {
  const cookies = new Map<string, readonly OptionSite[]>();
  for (const site of sites) cookies.set(spanKey(site.span), [...(cookies.get(spanKey(site.span)) ?? []), site]);
  return [...cookies.values()].flatMap((flags) => {
    const [first] = flags;
    const written = flags.length === 1 ? flags.find((site) => site.state === 'weak') : undefined;
    return first ? [{ at: written?.optionSpan ?? first.span, flags: [...new Set(flags.flatMap((site) => site.note ?? []))], changes: together(flags.flatMap((site) => (site.concern === 'cookie-text' ? [] : setOption(site, 'true')))) }] : [];
  });
}

/** How long a token lives, and against which limit that counts. `unit`: why it is not what was meant. */
export interface TokenLifetime {
  readonly site: OptionSite;
  readonly seconds: number;
  readonly lifetime: string;
  readonly unit?: string;
  readonly limit: { readonly seconds: number; readonly text: string };
}

const refreshWord = /refresh|remember|renew|offline|api_?key|invit|unsubscribe|verif|confirm|download/i;

/** Lifetimes that are written in the code. */
export function lifetimesOf(sites: readonly OptionSite[], maxAccess: string, maxRefresh: string): readonly TokenLifetime[] {
  return sites.flatMap((site) => {
    const [value] = site.values;
    if (site.exact !== 'yes' || site.values.length !== 1 || value === undefined) return [];
    const measured = measure(value, site.note ?? '');
    const text = refreshWord.test(site.context) ? maxRefresh : maxAccess;
    return measured === undefined ? [] : [{ site, ...measured, lifetime: spell(measured.seconds), limit: { seconds: secondsOf(text) ?? Infinity, text } }];
  });
}

const year = 31_557_600;

/** `units`: what a number counts, and what a text without a unit counts. */
function measure(value: string | number | boolean | null, units: string): { readonly seconds: number; readonly unit?: string } | undefined {
  const [number, bare] = units.split(' ');
  if (typeof value === 'number') {
    if (number === 'date') return value > 0 && value < year ? { seconds: value, unit: 'a number is a date here, in seconds since 1970, and this one is long past' } : undefined;
    if (number === 's') return value >= 3_600_000 && value % 1000 === 0 ? { seconds: value, unit: 'a number counts seconds here, not milliseconds' } : { seconds: value };
    return value > 0 && value < 60_000 ? { seconds: value / 1000, unit: 'a number counts milliseconds here, not seconds' } : { seconds: value / 1000 };
  }
  if (typeof value !== 'string') return undefined;
  const seconds = secondsOf(value, bare === 'ms' ? 'ms' : bare === 's' ? 's' : 'none');
  if (seconds === undefined) return undefined;
  return /^\s*\d+\s*$/.test(value) ? { seconds, unit: 'a text without a unit counts milliseconds here' } : { seconds };
}

