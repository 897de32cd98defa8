import type { LinkInput, ModuleFacts } from '../facts/index.js';
import { catalogue, packageMadeBy } from '../evaluate/index.js';
import { ApiModel, type ModelData } from '../model/index.js';
import { withoutAbsent } from './noted/absent-parameters.js';
import { openFlows } from './noted/application-options.js';
import { DecoratedReader } from './decorated/decorated.js';
import { decoratedPackages } from './decorated/decorated-packages.js';
import { DecoratorReader } from './decorated/decorators.js';
import { ElementReader } from './chain/elements.js';
import { joinGenerated } from './routes/generated-routes.js';
import { runLeftovers } from './unregistered/leftovers.js';
import { hashingPlaces } from './noted/hashing.js';
import { Linked } from './edited/linked.js';
import { Linker } from './linker.js';
import { dispatchedRoutes } from './operations/dispatched-routes.js';
import { FileRoutes } from './operations/file-routes.js';
import { ProcedureReader } from './operations/procedure-reader.js';
import { runOverridden } from './unregistered/overridden.js';
import { startLoose } from './unregistered/loose-starts.js';
import { Runner } from './chain/runner.js';
import { servedFiles } from './served-files.js';
import { startOrder } from './start-order.js';
import { ofApplications, startedFiles, startupUse } from './noted/startup.js';
import { isTestFile } from './test-files.js';
import { trulyUnset } from './noted/unset-members.js';
import { openViews } from './noted/views.js';
import { RouteWalker } from './routes/walk.js';

export { packageMadeBy, servedFiles };

/** What is left of linking, for models of programs that are edited. */
const linked = new WeakMap<ApiModel, Linked>();

/** Builds the model of one state of a project. A pure function of its input, in any order of its files. */
export function link(input: LinkInput): ApiModel {
  const { data, linker } = find(input);
  const model = asModel(data, input);
  linker.evaluator.rest();
  linked.set(model, new Linked(linker));
  return model;
}

/**
 * Whether a model stays as it is when the bodies of some functions of a file (by index) become what these facts say, with places as offsets of the text that the model was made
 * of. False as well where that is not known.
 */
export function isUnmoved(model: ApiModel, file: string, facts: ModuleFacts, changed: readonly number[]): boolean {
  return linked.get(model)?.isUnmoved(file, facts, changed) ?? false;
}

/** The model of what linking the same input has found before. */
export function asModel(data: ModelData, input: LinkInput): ApiModel {
  return new ApiModel({
    ...data,
    root: input.root,
    settings: input.settings,
    lines: (file) => input.facts(file).lines,
    document: (name) => input.document?.(name),
  });
}

/** Keeps nothing any more to tell what edits change. */
export function letGo(model: ApiModel): void {
  linked.delete(model);
}

function find(project: LinkInput): { readonly data: ModelData; readonly linker: Linker } {
  const input = { ...project, files: servedFiles(project) };
  const linker = new Linker(input);
  const { evaluator } = linker;
  for (const file of startOrder(input)) evaluator.module(file);
  linker.plugins.startLoose();
  startLoose(linker);
  const runner: Runner = new Runner(evaluator, (behaviours, ran) => {
    linker.noteRenewals(behaviours);
    if (!ran) return;
    linker.told.faults.ran(runner, ran, [...behaviours.values()]);
    linker.told.signatures.ran(runner, ran, [...behaviours.values()]);
  });
  const elements = new ElementReader(evaluator, runner, new Set(input.settings.authGuards));
  const decorators = new DecoratorReader(linker);
  const decorated = decoratedPackages(decorators).map((from) => new DecoratedReader(linker, elements, runner, decorators, from, linker.told.faults));
  for (const reader of decorated) reader.read();
  const walker = new RouteWalker(linker.collector, elements, runner);
  walker.walk();
  runOverridden(linker);
  const fileRoutes = new FileRoutes(linker, elements, runner, catalogue.assumedHandlers).read();
  const { isServed, handlers } = runLeftovers(linker, runner);
  const procedures = new ProcedureReader(linker, elements, runner, walker.exposures);
  const endpoints = joinGenerated(linker, decorated.flatMap((reader) => reader.endpoints).filter(({ span }) => !isTestFile(span.file)), walker.endpoints, new Set(decorated.flatMap(({ generated }) => [...generated])));
  const apps = [...linker.collector.routers.values()].flatMap((router) => (router.span && router.parent === undefined ? [{ id: router.id, framework: router.framework, span: router.span }] : []));
  const started = startedFiles(linker, [...apps.map(({ span }) => span), ...endpoints.map(({ handler }) => handler?.span)]);
  const data: ModelData = {
    endpoints,
    operations: [...decorated.flatMap(({ operations }) => operations), ...fileRoutes, ...dispatchedRoutes(runner, linker.told.listeners.values()), ...procedures.read()],
    unregistered: handlers,
    apps,
    flows: openViews(withoutAbsent(openFlows(linker.told.flows.filter(({ source }) => source.origin !== 'stored' && source.origin !== 'unset'), linker.application, input), endpoints), linker.told.options.sites()),
    stored: openViews(linker.told.flows.filter(({ source }) => source.origin === 'stored'), linker.told.options.sites()),
    unset: trulyUnset(linker.told.flows, input),
    urlReads: [...linker.told.urlReads].flatMap(([place, read]) => (read.origin === 'query' && linker.told.bodyReads.has(place) ? [] : [read])),
    signings: linker.told.tokens.signings(),
    verifications: linker.told.tokens.checked(),
    guardFaults: linker.told.faults.found(evaluator.leftPromises.values()),
    pathBypasses: runner.pathBypasses.found,
    exposures: [...walker.exposures.found, ...decorated.flatMap(({ exposures }) => exposures.found)],
    misplaced: [...decorated.flatMap(({ misplaced }) => misplaced), ...walker.misplaced],
    // A project that uses no known package is none of our business, whatever it does with those of Node.
    unheardSignatures: linker.told.signatures.found,
    ignoredVerdicts: [...linker.told.ignoredVerdicts.values()],
    comparisons: [...linker.told.comparisons.values()],
    startup: startupUse(linker, started),
    hashing: hashingPlaces(linker),
    options: isServed ? ofApplications(linker.told.options.sites(), started) : [],
  };
  return { data, linker };
}
