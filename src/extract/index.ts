import { factsVersion } from '../facts/index.js';
import type { ModuleFacts } from '../facts/index.js';
import { lineStarts } from '../syntax/lines.js';
import { dataIn } from './data.js';
import { exportsNames } from './exports-names.js';
import { lowerBody } from './hoisting.js';
import { Lowering } from './lowering.js';
import { parse } from './parse.js';
import type { Failure } from './parse.js';

export { commentsIn, parse, type Comment } from './parse.js';
export { storedKinds } from './stored/index.js';
export { prismaGenerators, type MadeFolder } from './stored/prisma.js';
export { viewFacts } from './views/index.js';

/**
 * What the text says, as plain data. `fileName` matters for its extension only. Never throws: a text that cannot be
 * read gives facts with an `error`.
 */
export function extract(text: string, fileName: string): ModuleFacts {
  if (fileName.endsWith('.json')) return dataFacts(text);
  const lines = lineStarts(text);
  const parsed = parse(text, fileName);
  if (!('body' in parsed)) return failed(lines, parsed);
  try {
    const lowering = new Lowering({ start: 0, end: text.length }, /\bvar\b/.test(text), exportsNames(parsed.body, text));
    lowerBody(lowering, parsed.body);
    const directives = parsed.body.flatMap((node) => ('directive' in node && typeof node.directive === 'string' ? [node.directive] : []));
    return { ...lowering.facts(factsVersion, lines, /\.[cm]?tsx?$/.test(fileName)), ...(directives.length > 0 && { directives }) };
  } catch (error) {
    // The depth limit keeps the lowering within an ordinary stack, but the caller may have left less of it.
    return failed(lines, { message: error instanceof Error ? error.message : String(error), offset: 0 });
  }
}

/** Whether the text can be read as code at all. */
export function isCode(text: string, fileName: string): boolean {
  return 'body' in parse(text, fileName);
}

/** A module that only says what it holds. */
function dataFacts(text: string): ModuleFacts {
  const data = dataIn(text);
  if (data === undefined) return failed([0], { message: 'No JSON of a size that people write', offset: 0 });
  return { ...new Lowering({ start: 0, end: text.length }, false).facts(factsVersion, [0]), data };
}

function failed(lines: readonly number[], error: Failure): ModuleFacts {
  return { version: factsVersion, error, lines, requests: [], imports: [], exports: [], functions: [], classes: [], types: [], slots: [] };
}
