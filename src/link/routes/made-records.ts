import type { MadeAction, MadeMeaning, PathPiece, UnresolvedEdge } from '../../facts/index.js';
import { alternatives, constant, everyDatum, flatten, isUndefined, madeBehaviours, modelName, propertySpan, valueAtPlace, type CallValues, type Evaluator, type ExternalValue, type LibraryCall, type MadeUse, type Value } from '../../evaluate/index.js';
import { packageOf } from '../decorated/metadata.js';
import { isDecided } from '../noted/exposures.js';
import type { Collector, RouterRecord } from './collector.js';
import { joinPath, pathsOf, unknownPart } from './paths.js';
import type { Behind } from '../chain/behind.js';
import type { Registration } from './registration.js';
import type { Handling } from './walked-endpoints.js';

type MakesRoutes = Extract<MadeMeaning, { readonly is: 'makes-routes' }>;
type MadeRoute = Extract<Registration, { readonly kind: 'route' }> & { readonly made: MadeUse };

/** What one call has made: what it was given tells its routes from those of another, and hooks may be put before them later. */
interface Resource {
  readonly packageName: string;
  readonly given: Value | undefined;
  readonly routes: readonly { readonly action: string; readonly edges: UnresolvedEdge[] }[];
}

/** Routes that packages make out of models, in the order in which calls make them. */
export class MadeRecords {
  /** The router that a package was told to put routes on. */
  readonly #told = new Map<string, RouterRecord>();
  readonly #resources: Resource[] = [];

  constructor(readonly collector: Collector) {}

  /** Takes in one call: whoever sets up routes in a loop does so at every turn. */
  collect(evaluator: Evaluator, call: LibraryCall, meaning: MadeMeaning): void {
    if (this.#collect(evaluator, call, meaning)) evaluator.effects += 1;
  }

  #collect(evaluator: Evaluator, call: LibraryCall, meaning: MadeMeaning): boolean {
    const packageName = packageOf(call.origin);
    if (meaning.is === 'told-router') {
      const router = this.collector.routerOf(valueAtPlace(evaluator, meaning.at, { args: call.args }));
      if (router) this.#told.set(packageName, router);
      return router !== undefined;
    }
    if (meaning.is === 'checks-made') return this.#check(call, meaning.actions, packageName);
    const router = this.#routerFor(evaluator, call, meaning, packageName);
    return router !== undefined && this.#make(evaluator, call, meaning, router, packageName);
  }

  #routerFor(evaluator: Evaluator, call: LibraryCall, { on }: MakesRoutes, packageName: string): RouterRecord | undefined {
    if (on === undefined) return this.#told.get(packageName);
    return this.collector.routerOf(on === 'ret' ? call.result : valueAtPlace(evaluator, on, { args: call.args }));
  }

  #make(evaluator: Evaluator, call: LibraryCall, meaning: MakesRoutes, router: RouterRecord, packageName: string): boolean {
    const values: CallValues = { args: call.args };
    const model = meaning.model === undefined ? undefined : valueAtPlace(evaluator, meaning.model, values);
    const only = meaning.only === undefined ? undefined : valueAtPlace(evaluator, meaning.only, values);
    const names = only && !isUndefined(only) ? textsIn(only) : undefined;
    const known = [...(names === 'unknown' ? ['which routes are made is not known'] : []), ...((meaning.open ?? []).some((place) => stands(evaluator, place, values)) ? ['what its options ask of callers cannot be seen'] : [])];
    const made = Object.entries(meaning.actions).filter(([action]) => names === undefined || names === 'unknown' || names.includes(action)).map(([action, row]) => {
      const edges: UnresolvedEdge[] = known.map((reason) => ({ reason, span: call.place }));
      const route = routeOf(evaluator, call, meaning, row, { model, edges });
      this.collector.register(router, route);
      return { action, edges };
    });
    this.#resources.push({ packageName, given: call.args[0], routes: made });
    return made.length > 0;
  }

  /** Something was put before routes that have been made: before those of the resource whose member it is, or, where that is out of sight, of all. */
  #check(call: LibraryCall, actions: readonly string[] | 'all', packageName: string): boolean {
    const given = givenTo(call.receiver);
    const own = this.#resources.filter((one) => one.packageName === packageName && (given === undefined || one.given === given));
    for (const { routes } of own) for (const { action, edges } of routes) if (actions === 'all' || actions.includes(action)) edges.push({ reason: 'a hook that may turn callers away runs before it', span: call.span });
    return own.length > 0;
  }
}

/** What a route does that a package has made, behind its chain. */
export function madeRun(evaluator: Evaluator, use: MadeUse, { path, request }: Behind): Handling {
  const outer = evaluator.path;
  evaluator.path = path;
  const behaviours = madeBehaviours(evaluator, use, request);
  evaluator.path = outer;
  return { fn: undefined, runs: [{ behaviours }] };
}

function routeOf(evaluator: Evaluator, call: LibraryCall, meaning: MakesRoutes, action: MadeAction, { model, edges }: { readonly model: Value | undefined; readonly edges: readonly UnresolvedEdge[] }): MadeRoute {
  const values: CallValues = { args: call.args };
  const path = (action.one ? meaning.one : meaning.all).map((piece) => pieceOf(evaluator, piece, values, model)).reduce(joinPath, '');
  const before = (action.before ?? []).flatMap((place) => flatten(alternatives(valueAtPlace(evaluator, place, values) ?? constant(undefined)))).filter((one) => one.kind !== 'constant');
  const unsent = namesAt(evaluator, meaning.unsent, values);
  const made: MadeUse = { call: call.origin, does: action.does, one: action.one === true, model, unsent, unwritten: namesAt(evaluator, action.unwritten, values), ...placesIn(call, meaning) };
  return { kind: 'route', methods: action.methods, url: constant(path), chain: before, span: call.place, decided: isDecided(evaluator, call), development: call.path.cleared.has(everyDatum), made, edges };
}

/** Where a call names the model, and all that it is told: what is wrong with the records stands there, and what the routes lack at the call. */
function placesIn({ args, argSpans, place }: LibraryCall, { model }: MakesRoutes): Pick<MadeUse, 'span' | 'sent'> {
  const [at, key] = (model ?? '').split('.');
  const own = key === undefined ? undefined : propertySpan(args[Number(at)] ?? constant(undefined), key);
  const [first, last] = [argSpans[0], argSpans.at(-1)];
  return { span: own ?? argSpans[Number(at)] ?? place, sent: first && last ? { ...first, end: last.end } : place };
}

function pieceOf(evaluator: Evaluator, piece: PathPiece, values: CallValues, model: Value | undefined): string {
  const found = typeof piece === 'string' ? undefined : valueAtPlace(evaluator, piece.at, values);
  const given = found && !isUndefined(found) ? pathsOf(found)[0] : undefined;
  return given ?? (typeof piece === 'string' ? piece : piece.otherwise).replace('{model}', modelName(model) ?? unknownPart);
}

function namesAt(evaluator: Evaluator, places: readonly string[] | undefined, values: CallValues): readonly string[] | undefined {
  const lists = (places ?? []).flatMap((place) => valueAtPlace(evaluator, place, values) ?? []).map(textsIn);
  return lists.includes('unknown') ? undefined : lists.flat();
}

function textsIn(list: Value): readonly string[] | 'unknown' {
  const texts = flatten([list]).flatMap((one) => (one.kind === 'constant' ? (typeof one.value === 'string' ? [one.value] : []) : ['']));
  return texts.includes('') ? 'unknown' : texts;
}

function stands(evaluator: Evaluator, place: string, values: CallValues): boolean {
  const found = valueAtPlace(evaluator, place, values);
  return found !== undefined && !isUndefined(found);
}

/** What the call was given that made the resource of which a member is called. */
function givenTo(receiver: Value | undefined): Value | undefined {
  for (let at: Value | undefined = receiver; at?.kind === 'external'; at = at.receiver) if (at.origin.endsWith('#')) return madeOf(at);
  return undefined;
}

function madeOf({ args }: ExternalValue): Value | undefined {
  return args?.[0];
}
