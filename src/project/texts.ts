import { extract } from '../extract/index.js';
import type { ModuleFacts } from '../facts/index.js';

/** What stands where a module's name stands: in comments and texts as well, which is more than enough. */
export function requestsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/(?:from|import|require)[\s(]{0,8}(['"`])([^'"`\n]{1,200})\1/g)].map(([, , request = '']) => request))];
}

/** One file that the extraction cannot cope with must not cost the whole project its model. */
export function extractSafely(text: string, file: string): ModuleFacts {
  try {
    return extract(text, file);
  } catch (error) {
    return { ...extract('', file), error: { message: `not understood: ${String(error)}`, offset: 0 } };
  }
}
