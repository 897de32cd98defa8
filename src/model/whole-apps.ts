import type { AppRecord } from '../facts/index.js';
import type { ModelParts } from './data.js';

/** Applications of which all elements are known. Beside one of modules, another may be the server below it, with elements of both. */
export function wholeApps({ apps }: ModelParts): readonly AppRecord[] {
  const ofModules = apps.filter(({ framework }) => framework === 'nest');
  return ofModules.length > 0 ? ofModules : apps;
}
