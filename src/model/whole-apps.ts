import type { AppRecord } from '../facts/index.js';
import type { ModelParts } from './data.js';
import { frameworkTraits } from './frameworks.js';

/** Applications of which all elements are known. Beside one that runs on another's server, the other may be that server, with elements of both. */
export function wholeApps({ apps }: ModelParts): readonly AppRecord[] {
  const above = apps.filter(({ framework }) => frameworkTraits[framework].runsOnAnother);
  return above.length > 0 ? above : apps;
}
