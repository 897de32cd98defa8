import { callersProp, catalogue, object, targetOf, undefinedValue, unknown, valueKey, type Behaviour, type ExternalValue, type FunctionValue, type Value } from '../../evaluate/index.js';
import { broughtByOwnPage, nobody, ownPage, stranger } from './nobody.js';
import type { RunResult, Runner } from './runner.js';

/** Any request that changes something. */
const writing = targetOf('/', undefined, 'POST');

/** What becomes of callers who bring nothing by which they could be known: elements and handlers are run for them. */
export class Strangers {
  readonly #open = new Map<string, boolean>();

  constructor(readonly runner: Runner) {}

  /** A caller who brings nothing to be known by goes through. */
  pass(value: FunctionValue, origin: string, found?: ExternalValue): boolean {
    return this.#once(`${origin}|${valueKey(value)}|${keyOf(found)}`, () => {
      const seen = [...this.runner.elementFor(value, origin, withoutLeft(stranger, found)).behaviours.values()];
      const goesOn = seen.some((one) => one.does === 'next') || catalogue.meanings(origin).some((meaning) => meaning.is === 'router' && meaning.order === 'scope');
      // What hands on an error that something else may raise (`promise.catch(next)`) turns nobody away where nothing is asked of them.
      const asks = seen.some((one) => one.does === 'data');
      return goesOn && !seen.some((one) => (one.does === 'fail' && (asks || !one.passesOn || !one.handed)) || one.does === 'respond' || one.does === 'guard' || one.does === 'unknown-call');
    });
  }

  /** It turns away whoever writes something and brings nothing, and is content with what shows that a page of the server's own sent the request. */
  passFromOwnPage(value: FunctionValue, origin: string, found?: ExternalValue): boolean {
    return this.#once(`own page ${origin}|${valueKey(value)}|${keyOf(found)}`, () => {
      if (!isOver(this.runner.elementFor(value, origin, withoutLeft(nobody, found), writing), origin)) return false;
      const seen = [...this.runner.elementFor(value, origin, withoutLeft(ownPage, found), writing, broughtByOwnPage).behaviours.values()];
      return seen.some((one) => one.does === 'next') && !seen.some((one) => one.does === 'guard' || one.does === 'unknown-call' || one.does === 'principal');
    });
  }

  /** A handler that reads who is calling answers a caller who brings nothing all the same. */
  served(value: FunctionValue, origin: string): boolean {
    return this.#once(`served ${origin}|${valueKey(value)}`, () => {
      const { behaviours, isRaised } = this.runner.elementFor(value, origin, stranger);
      const seen = [...behaviours.values()];
      const isAnswered = seen.some((one) => one.does === 'respond' && (one.status ?? 200) < 300 && one.as !== 'redirect');
      return isAnswered && !isRaised && !seen.some((one) => one.does === 'guard' || one.does === 'fail' || one.does === 'next' || one.does === 'unknown-call' || (one.does === 'respond' && (one.as === 'redirect' || ((one.status ?? 0) >= 400 && (one.status ?? 0) < 500))));
    });
  }

  #once(key: string, answer: () => boolean): boolean {
    const known = this.#open.get(key) ?? answer();
    this.#open.set(key, known);
    return known;
  }

  /**
   * What a function does, and that it refuses callers, where whoever brings nothing never comes through: a handler tells them that there is
   * nothing (404), an element that lets others pass answers with an error or with a page (to sign in).
   */
  refusing(value: FunctionValue, origin: string, behaviours: readonly Behaviour[], as: 'element' | 'handler', found?: ExternalValue): readonly Behaviour[] {
    const isElement = as === 'element' && behaviours.some((one) => one.does === 'next');
    const answer = behaviours.find((one) => (isElement ? isTurningAway(one) : (one.does === 'respond' || one.does === 'fail') && one.status === 404)) ?? (isElement ? behaviours.find((one) => one.does === 'respond') : undefined);
    const isHiding = answer !== undefined && 'status' in answer && answer.status === 404;
    const isPolite = answer !== undefined && !isHiding && !isTurningAway(answer);
    if (!answer || !behaviours.some((one) => one.does === 'credential' && (isHiding || (isPolite ? ofIdentity : ofCaller).test(one.label)))) return behaviours;
    const isClosed = this.#once(`${as} ${origin}|${valueKey(value)}|${keyOf(found)}`, () => isOver(this.runner.elementFor(value, origin, withoutLeft(stranger, found)), origin, isPolite));
    return isClosed ? [...behaviours, { does: 'fail', status: 403, span: answer.span }] : behaviours;
  }
}

/** What a caller brings, where what checks leave behind under names of the program's own is not there either. */
function withoutLeft(brought: ReadonlyMap<string, Value>, found: ExternalValue | undefined): ReadonlyMap<string, Value> {
  if (!found) return brought;
  const props = new Map(brought);
  for (const key of leftKeys(found)) props.set(key, undefinedValue);
  for (const [name, value] of found.props ?? []) {
    const known = props.get(name);
    const keys = value.kind === 'external' ? leftKeys(value) : [];
    if (keys.length > 0) props.set(name, object([...(known?.kind === 'object' ? known.props : []), ...keys.map((key) => [key, undefinedValue] as const)], unknown));
  }
  return props;
}

function leftKeys(holder: ExternalValue): readonly string[] {
  const left = holder.props?.get(callersProp);
  return left?.kind === 'object' ? [...left.props.keys()] : [];
}

function keyOf(found: ExternalValue | undefined): string {
  return found ? valueKey(found) : '';
}

/** As the code spells what says who is calling, rather than how to answer. A closed list, and it only silences. */
const ofCaller = /auth|token|session|user|jwt|\bsid\b|login|logged|api-?_?key/i;

/** The same, of those who answer that nothing is wrong (`200 {"error": …}`): a session may hold much that says nothing of who it belongs to. */
const ofIdentity = /auth|token|user|jwt|\bsid\b|login|logged|api-?_?key/i;

/** An answer with an error, or with a page. */
function isTurningAway(one: Behaviour): boolean {
  return (one.does === 'respond' && (one.status ?? 0) >= 400) || (one.does === 'fail' && one.status !== undefined) || (one.does === 'respond' && one.as === 'html');
}

/** On every way through the request ended with an error (or with `whatever`). Where returning is an answer, or goes on, only what is raised shows that. */
function isOver({ behaviours, isRaised }: RunResult, origin: string, whatever = false): boolean {
  const seen = [...behaviours.values()];
  const answers = seen.filter((one) => one.does === 'respond' || one.does === 'fail');
  if (seen.some((one) => one.does === 'next' || one.does === 'unknown-call' || one.does === 'guard')) return false;
  const isTold = !catalogue.meanings(origin).some((meaning) => (meaning.is === 'handler-arguments' && meaning.answers === true) || (meaning.is === 'router' && meaning.order === 'scope'));
  return isRaised || (isTold && answers.length > 0 && answers.every((one) => whatever || one.does === 'fail' || isTurningAway(one)));
}
