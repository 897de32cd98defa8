import type { LinkInput, Resolution } from '../../facts/index.js';
import type { Catalogue } from '../../evaluate/index.js';

/**
 * Whether something shows that a project keeps documents: it imports a package whose filters hold operators, or its manifest names one. Where no
 * manifest names what it imports, nothing is known of the project, and the package may stand in a file that is not there.
 */
export function mayKeepDocuments({ files, facts, resolve, version }: LinkInput, catalogue: Catalogue): boolean {
  const names = catalogue.withSink('nosql');
  const targets = files.map((file): readonly [string, readonly Resolution[]] => [file, facts(file).requests.map(({ request }) => resolve(file, request))]);
  const imported = targets.flatMap(([file, found]) => found.flatMap((target) => (target.kind === 'package' ? [{ file, name: target.name }] : [])));
  if (imported.some(({ name }) => names.includes(name))) return true;
  const manifests = imported.filter(({ file, name }) => version(file, name) !== undefined);
  return manifests.length === 0 || manifests.some(({ file }) => names.some((name) => version(file, name) !== undefined));
}
