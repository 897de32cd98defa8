import type { ViewFacts, ViewOutput, ViewSyntax } from '../../facts/index.js';
import { lineStarts } from '../../syntax/lines.js';
import { codeTags } from './code-tags.js';
import { filterTags } from './filter-tags.js';
import { pugLines } from './pug.js';
import { sectionTags } from './section-tags.js';

/** Something that a view puts out, by the offset at which it stands. */
export interface Found {
  readonly path: readonly string[];
  readonly at: number;
  readonly raw: boolean;
}

/** Where a reader of a view leaves what it finds. */
export interface Findings {
  readonly outputs: Found[];
  readonly parts: Set<string>;
}

type Reader = (text: string, findings: Findings) => void;

const readers: Readonly<Record<ViewSyntax, Reader>> = {
  ejs: (text, found) => { codeTags(text, found, { open: '<%', close: '%>', raw: '-', encoded: '=', data: 'locals', bare: true }); },
  underscore: (text, found) => { codeTags(text, found, { open: '<%', close: '%>', raw: '=', encoded: '-', data: 'data', bare: true }); },
  eta: (text, found) => { codeTags(text, found, { open: '<%', close: '%>', raw: '~', encoded: '=', data: 'it', bare: false }); },
  dot: (text, found) => { codeTags(text, found, { open: '{{', close: '}}', raw: '=', encoded: '!', data: 'it', bare: false }); },
  art: (text, found) => {
    codeTags(text, found, { open: '{{', close: '}}', raw: '@', encoded: '', data: '$data', bare: true });
    codeTags(text, found, { open: '<%', close: '%>', raw: '-', encoded: '=', data: '$data', bare: true });
  },
  mustache: (text, found) => { sectionTags(text, found, 'mustache'); },
  handlebars: (text, found) => { sectionTags(text, found, 'handlebars'); },
  dust: (text, found) => { sectionTags(text, found, 'dust'); },
  jinja: (text, found) => { filterTags(text, found, true); },
  liquid: (text, found) => { filterTags(text, found, false); },
  pug: pugLines,
};

/** More than this a view never has, unless it was made to. */
const mostOutputs = 2000;

/** What the text of a view puts out. A function of the text and its syntax alone; what is not written plainly is left out. */
export function viewFacts(text: string, syntax: ViewSyntax): ViewFacts {
  const findings: Findings = { outputs: [], parts: new Set() };
  readers[syntax](text, findings);
  const lines = lineStarts(text);
  const outputs = new Map<string, ViewOutput>();
  // What is put out as it is says more than the same, encoded.
  for (const { path, at, raw } of findings.outputs.slice(0, mostOutputs).sort((one, other) => Number(other.raw) - Number(one.raw) || one.at - other.at)) {
    const key = path.join('\n');
    if (path.length > 0 && !outputs.has(key)) outputs.set(key, { path, line: lineOf(lines, at), raw });
  }
  return { outputs: [...outputs.values()], parts: [...findings.parts] };
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
