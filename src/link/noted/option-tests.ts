import type { Answer, OptionTest } from '../../facts/index.js';
import { addClearances, applyPathTo, catalogue, clearancesOf, dangerous, emptyPath, external, inProduction, isLooselyTested, isNothing, isOpen, object, requestId, rowPattern, saysWhereFrom, taintsOf, truthOf, unknown, type CallSite, type Evaluator, type FunctionValue, type PathState, type Taint, type Value } from '../../evaluate/index.js';

/** Whether a test holds of everything that a value may be in production. */
export function passes(evaluator: Evaluator, test: OptionTest, value: Value): Answer {
  return agreed(inProduction(value).map((one) => passesOne(evaluator, test, one)));
}

/** Whether it holds of something that the value may be. */
export function mayPass(evaluator: Evaluator, test: OptionTest, value: Value): Answer {
  const answers = inProduction(value).map((one) => passesOne(evaluator, test, one, mayPass));
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

function agreed(answers: readonly Answer[]): Answer {
  const [first] = answers;
  return first !== undefined && answers.every((answer) => answer === first) ? first : 'unknown';
}

/** `within`: what is asked of a value that another is made of. */
function passesOne(evaluator: Evaluator, test: OptionTest, value: Value, within = passes): Answer {
  if (test.present) return yesOrNo(value.kind !== 'constant' || (value.value !== undefined && value.value !== null));
  switch (value.kind) {
    case 'constant':
      return yesOrNo(constantPasses(test, value.value));
    case 'text':
      return textPasses(test, value);
    case 'regexp':
      return yesOrNo(test.open === true && isOpen(value));
    case 'array':
      return listPasses(evaluator, test, value);
    case 'object':
      return value.development ? 'unknown' : yesOrNo(test.composed === true);
    case 'function':
      return test.composed || test.callable || (test.accepts !== undefined && acceptsAll(evaluator, value, test.accepts, test.gets)) || (test.keepsExtension && keepsExtension(evaluator, value)) || (test.forged !== undefined && givesForwarded(evaluator, value, test.forged)) ? 'yes' : 'no';
    case 'external': {
      const named = constantNamed(value);
      if (named !== undefined) return yesOrNo(constantPasses(test, named));
      if (test.zeroed && zeroes.test(value.origin)) return 'yes';
      return test.token && signsToken(value.origin) ? 'yes' : test.literal ? madeOfLiteral(evaluator, test, value, within) : 'unknown';
    }
    case 'unknown':
      return (test.request && value.taint.some(isRequest)) || (test.password && value.taint.some((taint) => isPasswordName(taint.id))) ? 'yes' : 'unknown';
    default:
      return 'unknown';
  }
}

/** The constant that a package, or the language, gives under this name: `Infinity`. */
export function constantNamed(value: Value): string | number | undefined {
  const row = value.kind === 'external' ? catalogue.meanings(value.origin).find((meaning) => meaning.is === 'constant') : undefined;
  return row?.is === 'constant' ? row.value : undefined;
}

function yesOrNo(holds: boolean): Answer {
  return holds ? 'yes' : 'no';
}

function constantPasses(test: OptionTest, value: string | number | boolean | null | undefined): boolean {
  if (value === undefined || value === null) return test.absent === true || (value === null && test.is?.includes(null) === true);
  if (test.is?.includes(value)) return true;
  if (typeof value === 'number') return (test.below !== undefined && value < test.below) || (test.above !== undefined && value > test.above) || (test.lacks !== undefined && (value & test.lacks) !== test.lacks);
  if (typeof value !== 'string') return false;
  return (test.literal === true && value !== '' && !(test.unlike !== undefined && rowPattern(test.unlike, 'i').test(value))) || (test.like !== undefined && rowPattern(test.like, 'i').test(value));
}

/** A text of which parts are not known passes by what is known of it only where a pattern asks for that. */
function textPasses(test: OptionTest, value: Extract<Value, { kind: 'text' }>): Answer {
  if (test.request && taintsOf(value).some(isRequest)) return 'yes';
  if (test.password && taintsOf(value).some((taint) => isPasswordName(taint.id))) return 'yes';
  const known = value.parts.map((part) => (typeof part === 'string' ? part : '\u0000')).join('');
  return test.like !== undefined && rowPattern(test.like, 'i').test(known) ? 'yes' : 'unknown';
}

function listPasses(evaluator: Evaluator, test: OptionTest, value: Extract<Value, { kind: 'array' }>): Answer {
  if (test.composed || (test.empty && value.items.length === 0 && !value.rest)) return 'yes';
  const origins = test.only === undefined ? undefined : rowPattern(test.only);
  if (origins) return value.rest ? 'unknown' : yesOrNo(value.items.every((item) => item.kind === 'external' && origins.test(item.origin)));
  const answers = [...value.items, ...(value.rest ? [value.rest] : [])].map((item) => passes(evaluator, test, item));
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

/** Bytes or a key that a call makes of a text: `Buffer.from('…')`, `new Buffer('…')`. */
function madeOfLiteral(evaluator: Evaluator, test: OptionTest, value: Extract<Value, { kind: 'external' }>, within: typeof passes): Answer {
  const called = value.origin.endsWith('()') ? value.origin.slice(0, -2) : value.origin.endsWith('#') ? `${value.origin.slice(0, -1)}()` : undefined;
  const row = called === undefined ? undefined : catalogue.meanings(called).find((meaning) => meaning.is === 'derives');
  const [place] = row?.is === 'derives' ? row.from : [];
  const source = place === '0' ? value.args?.[0] : undefined;
  return source ? within(evaluator, test, source) : 'unknown';
}

/** Calls that give bytes of one value. */
const zeroes = /^(?:global:|node:buffer:)(?:Buffer\.alloc|Uint8Array|ArrayBuffer)\(\)$/;

/** What a call gave that signs a token. */
function signsToken(origin: string): boolean {
  return origin.endsWith('()') && catalogue.meanings(origin.slice(0, -2)).some((meaning) => meaning.is === 'token-sign');
}

function isRequest(taint: Taint): boolean {
  return taint.origin !== 'error' && taint.origin !== 'token' && taint.origin !== 'upstream' && !taint.cleared.includes('all');
}

/** The name of a password: the last part of what the code reads. */
export function isPasswordName(spelled: string): boolean {
  return /(?:^|[._])(?:new|old|current|plain|clear|raw|user)?_?(?:text)?_?(?:password|passwd|pwd|passphrase|pass)(?:_?(?:plain|text|raw))*$/i.test(spelled);
}

/** What the function is asked about stands for anything a caller sends. */
const asked = 'asked';
/** The header by which browsers say which site asks (Fetch, section 3.1); names of headers are read in any letter case. */
const originHeader = 'headers.origin';

function isAsked({ id, cleared }: Taint): boolean {
  return isNamedAsked(id) && !cleared.includes('all');
}

function isNamedAsked(id: string): boolean {
  return id === asked || id.toLowerCase() === originHeader;
}

/** Runs a function that is asked whether something may pass, and hears what it answers or tells its callback. */
function acceptsAll(evaluator: Evaluator, fn: FunctionValue, what: 'true' | 'nothing' | 'loosely', gets?: string): boolean {
  const facts = fn.frame.module.facts.functions[fn.index];
  const span = { file: fn.file, start: facts?.start ?? 0, end: facts?.end ?? 0 };
  const question: Value = gets !== undefined ? external(`${gets}#`, { id: requestId }) : { kind: 'unknown', taint: [{ id: asked, origin: 'headers', shape: 'string', label: facts?.parameters[0]?.name ?? '', span, cleared: [] }] };
  const told: boolean[] = [];
  let isLoose = false;
  const callback: Value = { kind: 'native', name: 'callback', call: ([error, answer], site) => {
    const isChecked = isTested(evaluator.path);
    const isError = error !== undefined && !(error.kind === 'constant' && !error.value);
    if (!isError && !isChecked && answer !== undefined && isPartlyTested(isYes(answer) ? evaluator.path : withAnswer(evaluator, site))) isLoose = true;
    told.push(!isError && !isChecked && answer !== undefined && isYes(answer));
    return unknown;
  } };
  const outcome = evaluator.enter(fn, what === 'nothing' ? [unknown, unknown] : [question, callback], span);
  if (what === 'loosely') return isLoose;
  if (outcome.throws.length > 0 || [...outcome.behaviours.values()].some(({ does }) => does !== 'credential')) return false;
  if (what === 'nothing') return inProduction(outcome.value).every((value) => value.kind === 'constant' && !value.value);
  return told.length > 0 ? told.every(Boolean) : isYes(outcome.value) && ![...(outcome.path?.cleared.keys() ?? [])].some(isNamedAsked);
}

/** What the answer itself asks that a function tells its callback: `callback(null, origin.endsWith('.example'))`. */
function withAnswer(evaluator: Evaluator, site: CallSite | undefined): PathState {
  const register = site?.argRegisters[1];
  return site && register !== undefined ? addClearances(emptyPath, clearancesOf(evaluator, site.frame, register, true)) : emptyPath;
}

function isPartlyTested(path: PathState): boolean {
  return !isTested(path) && [asked, originHeader, 'headers.Origin'].some((id) => isLooselyTested(path, id));
}

/** Whether all of what is asked about was compared with something. */
function isTested({ cleared }: PathState): boolean {
  return [...cleared].some(([id, risks]) => isNamedAsked(id) && risks.includes('all'));
}

/** True, or what was asked about itself. */
function isYes(value: Value): boolean {
  return inProduction(value).every((one) => (one.kind === 'constant' && one.value === true) || (one.kind === 'constant' && one.value === '*') || (one.kind === 'unknown' && one.taint.some(isAsked)))
    && truthOf(value) !== 'no';
}

/** Runs a function that names a stored file, with the uploaded file second and a callback last, and hears what it tells. */
function keepsExtension(evaluator: Evaluator, fn: FunctionValue): boolean {
  const facts = fn.frame.module.facts.functions[fn.index];
  const span = { file: fn.file, start: facts?.start ?? 0, end: facts?.end ?? 0 };
  const part = (name: string): readonly [string, Value] => [name, { kind: 'unknown', taint: [{ id: `file.${name}`, origin: 'file', shape: 'string', label: `file.${name}`, span, cleared: [] }] }];
  let keeps = false;
  const callback: Value = { kind: 'native', name: 'callback', call: ([error, name]) => {
    const isError = error !== undefined && !isNothing(error);
    if (name && !isError) keeps ||= dangerous(evaluator, 'stored-name', applyPathTo(evaluator.path, name)).length > 0;
    return unknown;
  } };
  evaluator.enter(fn, [unknown, object([part('originalname'), part('mimetype'), part('fieldname')], unknown), callback], span);
  return keeps;
}

/** Runs a function that tells one caller from another, and looks whether it goes by a header that callers write. */
function givesForwarded(evaluator: Evaluator, fn: FunctionValue, type: string): boolean {
  const facts = fn.frame.module.facts.functions[fn.index];
  const { value } = evaluator.enter(fn, [external(`${type}#`, { id: requestId })], { file: fn.file, start: facts?.start ?? 0, end: facts?.end ?? 0 });
  return taintsOf(value).some(({ id }) => saysWhereFrom(id));
}
