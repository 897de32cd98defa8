import type { OwnRows } from '../facts/index.js';
import { createCatalogue, libraries, ownLibraries, type Catalogue } from '../libraries/index.js';

export { isOfBrowser, ownPackage, type Catalogue } from '../libraries/index.js';

export { isCallersOwn } from './callers.js';
export { requestId, responseId } from './calls.js';
export { sentPart } from './callbacks.js';
export { construct, constructorHolder, libraryBase, sharedInstance } from './classes.js';
export { inProduction, isDevelopment } from './deployment.js';
export { isMarkupType } from './answers.js';
export { fulfils } from './conditions.js';
export { folderOf, foldersAround, isAbsolute, normalised, pathText } from './file-paths.js';
export { definitionsOf, propertySpan, returnSpan, visit } from './definitions.js';
export { Evaluator } from './evaluator.js';
export { instanceOfType, memberOrigin, statusProp, typeProp } from './externals.js';
export { dangerous } from './dangers.js';
export { exposedIn } from './exposed.js';
export { givenNames } from './given-names.js';
export { noteErrorDetails, noteReturned } from './flows.js';
export { saysWhereFrom } from './forwarding-headers.js';
export type { Behaviour, FlowEvent, Frame, ModuleContext, Outcome } from './frame.js';
export { noteOutputs, viewsNamed } from './rendered.js';
export { recordsIn } from './held.js';
export { carriesIdentity } from './roles.js';
export type { Host, LibraryCall, RenderedOutput, RequestRead } from './host.js';
export { invoke, truthOf } from './invoke.js';
export { readMember, spelledParts } from './members.js';
export { cheapExpression } from './native-texts.js';
export { isCheapPattern, isHarmless } from './regexps.js';
export { slotValue, exportedValue } from './modules.js';
export { addClearances, addedTo, emptyPath, everyDatum, meetPaths, settle, unite, type Clearances, type PathState } from './path-state.js';
export { applyPathTo } from './path-values.js';
export { argumentIndex, flatten, valueAtPlace, valuesAt, valuesOf, type CallValues } from './places.js';
export { mayCheck, partsOf, partsValidated, validatedBy, validatedParts, type Looked } from './schema-calls.js';
export { clearTaint, extendTaint, type Taint } from './taint.js';
export { toldAs } from './sites.js';
export { matchesText } from './target-tests.js';
export { asksForTarget, readsTarget, targetOf, type Decision, type Target } from './targets.js';
export { valueOfType } from './types.js';
export { isOpen } from './regexps.js';
export { isPresenceTest } from './uses.js';
export * from './map-taints.js';
export * from './value.js';
export { isLooselyTested } from './url-checks.js';
export { isNeverFilled } from './filled.js';
export { propertyAt, writtenAt } from './written.js';

/** What every known package means. */
export const catalogue = createCatalogue(libraries);

const extended = new Map<string, Catalogue>();
const maxExtended = 16;

/** The same, with what a team says about packages and functions of its own. One for equal rows, for what is remembered by catalogue. */
export function catalogueWith(rows: OwnRows): Catalogue {
  const own = ownLibraries(rows);
  if (own.length === 0) return catalogue;
  const key = JSON.stringify(own);
  const known = extended.get(key) ?? createCatalogue([...libraries, ...own]);
  if (extended.size > maxExtended) extended.clear();
  extended.set(key, known);
  return known;
}
