import type { LibraryFact } from '../facts/index.js';

/** What a client sends headers with: where the addresses of a call stand, and where its headers. */
export function sentHeaders(path: string, url: readonly string[], headers: readonly string[]): LibraryFact {
  return { path, is: 'sends-headers', url, headers };
}
