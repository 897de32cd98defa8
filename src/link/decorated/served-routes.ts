import { alternatives, flatten, type Value } from '../../evaluate/index.js';
import type { ApplicationReader } from './applications.js';
import { matchesPattern } from '../routes/patterns.js';
import { joinPath, pathsOf } from '../routes/paths.js';

/** The paths under which an application serves one method of a controller. */
export interface ServedPath {
  readonly full: string;
  /** Without the prefixes of the application, as its modules speak of it. */
  readonly bare: string;
  /** The version that callers ask for, where there is one; several are joined by a comma. */
  readonly version?: string;
}

interface Served {
  readonly segment: string;
  readonly version?: string;
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
    return prefixes.flatMap((prefix) => this.#versions(version).map(({ segment, version: asked }) => ({
      full: joinPath(joinPath(prefix.startsWith('/') ? prefix : `/${prefix}`, segment), bare),
      bare,
      ...(asked !== undefined && { version: asked }),
    })));
  }

  #isExcluded(method: string, bare: string): boolean {
    return this.#prefix.excluded.some((one) => (one.method === undefined || one.method === method) && matchesPattern(one.path, bare));
  }

  #versions(version: Value | undefined): readonly Served[] {
    const versioning = this.#versioning;
    if (!versioning) return [{ segment: '' }];
    const value = version ?? versioning.default;
    const names = [...new Set(value ? flatten(alternatives(value)).flatMap(alternatives).flatMap(namesOf) : [])];
    if (names.length === 0) return [{ segment: '' }];
    const asked = names.filter((name) => name !== neutral);
    if (!versioning.inPath) return [{ segment: '', ...(asked.length > 0 && { version: asked.join(', ') }) }];
    return names.map((name) => (name === neutral ? { segment: '' } : { segment: `${versioning.prefix}${name}`, version: name }));
  }
}

/** Stands for no version at all. */
const neutral = '';

function namesOf(value: Value): readonly string[] {
  if (value.kind === 'external') return [neutral]; // a marker of the package
  if (value.kind === 'constant' && (value.value === undefined || value.value === 'VERSION_NEUTRAL')) return [neutral];
  return pathsOf(value);
}
