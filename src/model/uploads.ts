import type { Flow, OptionSite } from '../facts/index.js';

/** Uploaded files whose extension their sender chose and nothing tested. */
export interface UntestedUploads {
  /** Parsers that store them so. */
  readonly parsers: readonly OptionSite[];
  /** Handlers that do. */
  readonly flows: readonly Flow[];
}

/** Which parser a file came through is not known in a handler: where one looks at files, handlers are taken to get those. */
export function untestedUploads(parsers: readonly OptionSite[], filters: readonly OptionSite[], flows: readonly Flow[]): UntestedUploads {
  return { parsers, flows: filters.some(({ exact }) => exact !== 'no') ? [] : flows };
}
