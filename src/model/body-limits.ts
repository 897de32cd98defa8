import type { Endpoint, OptionSite, Span } from '../facts/index.js';
import type { ModelParts } from './model.js';

/** Request bodies that may be larger than a limit, wherever they are read. `others`: parsers beside it in the same file with as much. */
export interface LargeBody {
  readonly at: Span;
  /** As the code says it, `50mb`; numbers of bytes in a unit that a person reads, `50 MiB`. */
  readonly size: string;
  readonly others: number;
}

const units: Readonly<Record<string, number>> = { b: 1, kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40 };

/** Bytes of `10mb`, `512 kb`, `1000`; undefined for what is no size. */
function bytesOf(size: string | number | boolean | null): number | undefined {
  if (typeof size === 'number') return size;
  const [, amount = '', unit = 'b'] = typeof size === 'string' ? (/^\s*(\d+(?:\.\d+)?)\s*(?:([kmgt]?b)\s*)?$/i.exec(size) ?? []) : [];
  return amount === '' ? undefined : Number(amount) * (units[unit.toLowerCase()] ?? 1);
}

function sizeText(bytes: number): string {
  const [unit, size] = bytes >= 2 ** 30 ? ['GiB', 2 ** 30] as const : bytes >= 2 ** 20 ? ['MiB', 2 ** 20] as const : ['KiB', 2 ** 10] as const;
  return `${String(Math.round((bytes / size) * 10) / 10)} ${unit}`;
}

/** Limits written in the code that are larger than `most`, one for each file and size. A parser of single routes is there for their needs. */
export function largeBodies(parts: ModelParts, sites: readonly OptionSite[], most: string): readonly LargeBody[] {
  const limit = bytesOf(most) ?? Infinity;
  const found = new Map<string, LargeBody>();
  for (const site of sites) {
    const [value] = site.values;
    if (site.exact !== 'yes' || site.values.length !== 1 || value === undefined || (bytesOf(value) ?? 0) <= limit || !holdsWidely(parts.endpoints, site)) continue;
    const key = `${site.optionSpan.file} ${String(value)}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, others: known.others + 1 } : { at: site.optionSpan, size: value === Number.MAX_VALUE ? 'any size' : typeof value === 'number' ? sizeText(value) : String(value), others: 0 });
  }
  return [...found.values()];
}

/** Whether a parser reads the bodies of most routes: it says so of itself (`note`), or it was put before them. */
function holdsWidely(endpoints: readonly Endpoint[], site: OptionSite): boolean {
  if (site.note === 'all') return true;
  const behind = endpoints.filter(({ chain }) => chain.some((element) => element.kind === 'parser' && isIn(site.span, element.span)));
  const [first] = behind;
  return first !== undefined && behind.length > 1 && behind.length * 2 >= endpoints.filter(({ app }) => app === first.app).length;
}

function isIn(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}
