import type { OwnRows } from '../facts/index.js';
import { createCatalogue, libraries, ownLibraries, type Catalogue } from '../libraries/index.js';

export { isOfBrowser, ownPackage, packageMadeBy, type Catalogue } from '../libraries/index.js';

export { isCallersOwn, isRecord } from './callers/callers.js';
export { requestId, responseId } from './running/calls.js';
export { sentPart } from './running/callbacks.js';
export { construct, constructorHolder, libraryBase, madeOf, sharedInstance } from './running/classes.js';
export { isSentCode } from './checks/sent-codes.js';
export { inProduction, isDevelopment } from './checks/deployment.js';
export { isMarkupType } from './packages/answers.js';
export { fulfils } from './packages/conditions.js';
export { folderOf, foldersAround, isAbsolute, normalised, pathText } from './flows/file-paths.js';
export { definitionsOf, propertySpan, returnSpan, visit } from './running/definitions.js';
export { Evaluator } from './evaluator.js';
export { isEnvironment } from './running/operators.js';
export { environmentNames, type Refusals } from './checks/refusals.js';
export { callersProp, callOrigin, instanceOfType, memberOrigin, typeProp } from './packages/externals.js';
export { dangerous } from './flows/dangers.js';
export { exposedIn } from './flows/exposed.js';
export { givenNames } from './packages/given-names.js';
export { noteErrorDetails, noteReturned } from './flows/flows.js';
export { saysWhereFrom } from './callers/forwarding-headers.js';
export { addHandler } from './running/listeners.js';
export type { FlowEvent } from './flows/events.js';
export { Frame, ModuleContext, type Behaviour, type Outcome } from './running/frame.js';
export { noteOutputs, viewsNamed } from './flows/rendered.js';
export { recordsIn } from './records/held.js';
export { madeBehaviours, type MadeUse } from './records/made.js';
export { modelName } from './records/model-names.js';
export { runAgain, type Retried } from './running/retries.js';
export { functionName, runEntry, runSeparately, type Entry, type Trace, type Traces } from './running/traces.js';
export { capturedValues } from './values/captured.js';
export { carriesIdentity, theIdentity } from './callers/roles.js';
export type { Host, LibraryCall, RenderedOutput, RequestRead } from './host.js';
export { invoke, truthOf } from './running/invoke.js';
export { readMember } from './running/members.js';
export { spelledParts } from './running/spelling.js';
export { cheapExpression, isHarmless } from './language/regexps.js';
export { slotValue, exportedValue } from './running/modules.js';
export { inventedToken } from './callers/token-calls.js';
export type { LeftPromise } from './checks/promise-tests.js';
export { addClearances, addedTo, emptyPath, everyDatum, meetPaths, settle, unite, type Clearances, type PathState } from './checks/path-state.js';
export { applyPathTo } from './values/path-values.js';
export { argumentIndex, flatten, valueAtPlace, valuesAt, valuesOf, type CallValues } from './packages/places.js';
export { withReferences } from './schemas/references.js';
export { checksAskedBy, type PropertyChecked } from './schemas/checked-properties.js';
export { schemaClearances } from './schemas/schema-pass.js';
export { patternClearances } from './schemas/schemas.js';
export { mayCheck, partsOf, partsValidated, validatedBy, validatedParts } from './schemas/schema-calls.js';
export { clearTaint, extendTaint, provesIdentity, type Taint } from './values/taint.js';
export { toldAs, type CallSite } from './running/sites.js';
export { clearancesOf } from './checks/narrow.js';
export { matchesText } from './checks/target-tests.js';
export { asksForTarget, readsTarget, targetOf, type Decision, type Target } from './checks/targets.js';
export { valueOfType } from './values/types.js';
export { isOpen } from './language/regexps.js';
export { isPresenceTest } from './running/uses.js';
export { isCutUp } from './running/cut-texts.js';
export * from './values/map-taints.js';
export * from './values/value.js';
export { isLooselyTested } from './checks/url-checks.js';
export { isNeverFilled } from './packages/filled.js';
export { rowPattern } from './packages/row-patterns.js';
export { registerOf } from './running/execute.js';
export { propertyAt, writtenAt } from './records/written.js';

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
export { injectedModel } from './records/named-models.js';
