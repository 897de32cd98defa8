import type { PlainData } from '../facts/index.js';

/** Characters, values and levels. What is larger is a table, a document or a list of translations, and decides nothing. */
const most = { text: 65_536, values: 2000, depth: 16 };

/** What a file of JSON holds; undefined where it is broken, or too large to be what somebody configured. */
export function dataIn(text: string): PlainData | undefined {
  if (text.length > most.text) return undefined;
  try {
    const data = JSON.parse(text) as PlainData;
    return sizeOf(data, 0) <= most.values ? data : undefined;
  } catch {
    return undefined;
  }
}

function sizeOf(data: PlainData, depth: number): number {
  if (typeof data !== 'object' || data === null) return 1;
  if (depth === most.depth) return Number.POSITIVE_INFINITY;
  let size = 1;
  for (const part of Object.values(data)) size += sizeOf(part, depth + 1);
  return size;
}
