import { alternatives, flatten, type Value } from '../evaluate/index.js';
import type { ApplicationReader } from './applications.js';
import { matchesPattern } from './patterns.js';
import { joinPath, pathsOf } from './paths.js';

/** The paths under which an application serves one method of a controller. */
export interface ServedPath {
  readonly full: string;
  /** Without the prefixes of the application, as its modules speak of it. */
  readonly bare: string;
}

export class PathReader {
  readonly #prefix;
  readonly #versioning;

  constructor(application: ApplicationReader) {
    this.#prefix = application.prefix;
    this.#versioning = application.versioning;
  }

  served(method: string, bare: string, version: Value | undefined): readonly ServedPath[] {
    const prefixes = this.#isExcluded(method, bare) ? [''] : this.#prefix.paths;
    return prefixes.flatMap((prefix) => this.#versions(version).map((segment) => ({ full: joinPath(joinPath(prefix.startsWith('/') ? prefix : `/${prefix}`, segment), bare), bare })));
  }

  #isExcluded(method: string, bare: string): boolean {
    return this.#prefix.excluded.some((one) => (one.method === undefined || one.method === method) && matchesPattern(one.path, bare));
  }

  #versions(version: Value | undefined): readonly string[] {
    const versioning = this.#versioning;
    if (!versioning) return [''];
    const value = version ?? versioning.default;
    const given = value ? flatten(alternatives(value)).flatMap(alternatives) : [];
    const segments = given.flatMap((one) => {
      if (one.kind === 'external') return ['']; // a marker of the package: no version at all
      if (one.kind === 'constant' && (one.value === undefined || one.value === 'VERSION_NEUTRAL')) return [''];
      return pathsOf(one).map((text) => `${versioning.prefix}${text}`);
    });
    return segments.length > 0 ? [...new Set(segments)] : [''];
  }
}
