import type { DecoratorMeaning, Span, UnresolvedEdge } from '../../facts/index.js';
import { alternatives, catalogue, emptyPath, flatten, unknown, valueAtPlace, valueKey, valuesAt, type CallValues, type ExternalValue, type FunctionValue, type Value } from '../../evaluate/index.js';
import { classDecorators, lineage, memberDecorators, parameterDecorators, type Decorator } from './decorator-places.js';
import type { ClassValue } from '../../evaluate/index.js';
import type { Linker } from '../linker.js';

/** One known thing that decorators say. Chain elements stand one by one in `0` of `call`. */
export interface Use {
  readonly meaning: DecoratorMeaning;
  readonly value: ExternalValue;
  readonly call: CallValues;
  readonly span: Span;
}

/** All that the decorators in one place say, in the order in which they take effect. */
export interface Uses {
  readonly uses: readonly Use[];
  readonly opaque: readonly UnresolvedEdge[];
}

const nothing: Uses = { uses: [], opaque: [] };
const listed = new Set<DecoratorMeaning['as']>(['guards', 'pipes', 'interceptors', 'filters', 'middleware']);
const maxDepth = 12;

/** Says what decorators mean: composed ones taken apart, of a choice what holds whichever way it goes. */
export class DecoratorReader {
  readonly #known = new Map<string, Uses>();

  constructor(readonly linker: Linker) {}

  /** Of the class and of the classes it extends: what a base says comes first. */
  ofClass(definition: ClassValue): Uses {
    return this.#remember(`c${valueKey(definition)}`, () => [...lineage(definition)].reverse().flatMap((one) => [...classDecorators(one)].reverse()));
  }

  ofMember(definition: ClassValue, member: number): Uses {
    return this.#remember(`m${valueKey(definition)}.${String(member)}`, () => [...memberDecorators(definition, member)].reverse());
  }

  ofParameter(definition: ClassValue, member: number, at: number): Uses {
    return this.#remember(`p${valueKey(definition)}.${String(member)}.${String(at)}`, () => parameterDecorators(definition, member, at));
  }

  /** What one decorator value says. */
  read(value: Value, span: Span): Uses {
    return this.#one(value, span, 0);
  }

  /** The values at a place of what a decorator was called with. */
  values(use: Use, place: string): readonly Value[] {
    return valuesAt(this.linker.evaluator, place, use.call);
  }

  value(use: Use, place: string): Value | undefined {
    return valueAtPlace(this.linker.evaluator, place, use.call);
  }

  #remember(key: string, decorators: () => readonly Decorator[]): Uses {
    const known = this.#known.get(key) ?? together(decorators().map(({ value, span }) => this.#one(value, span, 0)));
    this.#known.set(key, known);
    return known;
  }

  #one(value: Value, span: Span, depth: number): Uses {
    if (depth > maxDepth) return opaque('decorators nested too deeply', span);
    switch (value.kind) {
      case 'external':
        return this.#external(value, span, depth);
      case 'union':
        return onEveryBranch(value.of.map((one) => this.#one(one, span, depth + 1)), span);
      case 'array':
        return together([...value.items, ...(value.rest ? [value.rest] : [])].map((one) => this.#one(one, span, depth + 1)));
      case 'function':
        return this.#function(value, span, depth);
      case 'constant':
        return nothing;
      default:
        return opaque(value.kind === 'unknown' && value.why ? value.why : 'a decorator that is not known', span);
    }
  }

  #external(value: ExternalValue, span: Span, depth: number): Uses {
    const found = meaningsOf(value);
    if (found.length === 0) return knownPackage(value) ? nothing : opaque(`${value.origin.replace(/(?<!\(\))(?:\(\))+$/, '')}, which is not known`, span);
    return together(found.map(({ meaning, call }) => this.#meant(meaning, call, value, span, depth)));
  }

  #meant(meaning: DecoratorMeaning, call: CallValues, value: ExternalValue, span: Span, depth: number): Uses {
    if (meaning.as === 'compose') return together(flatten(valuesAt(this.linker.evaluator, meaning.at, call)).map((one) => this.#one(one, span, depth + 1)));
    if (!('at' in meaning) || !listed.has(meaning.as)) return { uses: [{ meaning, value, call, span }], opaque: [] };
    const elements = flatten(valuesAt(this.linker.evaluator, meaning.at, call));
    return { uses: elements.map((element) => ({ meaning, value, call: { args: [element] }, span })), opaque: [] };
  }

  /** A decorator written out as a function applies the decorators that it makes. */
  #function(fn: FunctionValue, span: Span, depth: number): Uses {
    const made: Value[] = [];
    const outer = this.linker.answers.decoratorMade;
    const doubts: Value[] = [];
    this.linker.answers.decoratorMade = (result, conditional) => {
      if (conditional) doubts.push(result);
      made.push(result);
    };
    const outcome = this.linker.evaluator.enter(fn, [unknown, unknown, unknown], span, emptyPath);
    this.linker.answers.decoratorMade = outer;
    const failing = [...outcome.behaviours.values()].some((one) => one.does === 'fail' && (one.status === 401 || one.status === 403));
    if (doubts.length > 0 || failing) return opaque('a decorator function that decides at run time', span);
    return together(made.map((one) => this.#one(one, span, depth + 1)));
  }
}

interface Meant {
  readonly meaning: DecoratorMeaning;
  readonly call: CallValues;
}

/** What a decorator means (it may be a route and name what runs before it): bare, called, or made by a factory and then called. */
function meaningsOf(value: ExternalValue): readonly Meant[] {
  const { receiver } = value;
  const call: CallValues = { args: value.args ?? [], ...(receiver && { receiver, callee: receiver }) };
  const origins = [value.origin.replace(/\(\)$/, ''), value.origin];
  for (const origin of origins) {
    const rows = catalogue.meanings(origin).flatMap((meaning) => (meaning.is === 'decorator' ? [{ meaning: meaning.means, call }] : []));
    if (rows.length > 0) return rows;
  }
  if (receiver?.kind !== 'external' || !value.origin.endsWith('()()')) return [];
  const row = catalogue.meanings(value.origin.slice(0, -4)).find((meaning) => meaning.is === 'decorator');
  return row?.is === 'decorator' && row.means.as === 'param-factory' ? [{ meaning: row.means, call: { args: receiver.args ?? [], result: value.args?.[0] ?? unknown } }] : [];
}

/** What a known package offers beyond its rows says nothing about who may call. */
function knownPackage(value: ExternalValue): boolean {
  return catalogue.knows(value.origin.slice(0, value.origin.indexOf(':', value.origin.startsWith('node:') ? 5 : 0)));
}

function opaque(reason: string, span: Span): Uses {
  return { uses: [], opaque: [{ reason, span }] };
}

function together(parts: readonly Uses[]): Uses {
  if (parts.length === 0) return nothing;
  return { uses: parts.flatMap((part) => part.uses), opaque: parts.flatMap((part) => part.opaque) };
}

function onEveryBranch(branches: readonly Uses[], span: Span): Uses {
  const [first, ...others] = branches;
  if (!first) return nothing;
  const common = first.uses.filter((use) => others.every((branch) => branch.uses.some((other) => sameUse(use, other))));
  const remainders = branches.map((branch) => branch.uses.filter((use) => !common.some((other) => sameUse(use, other))));
  const opaqueEdges = branches.flatMap((branch) => branch.opaque);
  const guards = remainders.map((uses) => uses.filter((use) => use.meaning.as === 'guards'));
  const isDifferent = remainders.some((uses) => uses.some((use) => !ofAnswers.has(use.meaning.as) && use.meaning.as !== 'guards'));
  const [example] = guards.flat();
  const uses = example && guards.every((one) => one.length > 0) ? [...common, choice(example, guards)] : common;
  const isOpen = isDifferent || (uses === common && example !== undefined);
  return { uses, opaque: isOpen ? [...opaqueEdges, { reason: 'decorators chosen at run time', span }] : opaqueEdges };
}

/** What says nothing about who may call. */
const ofAnswers: ReadonlySet<DecoratorMeaning['as']> = new Set(['inert', 'hidden', 'deprecated', 'answer', 'answer-header'] as const);

/** Every branch has guards of its own: one element that is one of these lists. */
function choice(example: Use, branches: readonly (readonly Use[])[]): Use {
  const lists = branches.map((uses): Value => ({ kind: 'array', items: uses.flatMap((use) => use.call.args) }));
  return { ...example, call: { args: [{ kind: 'union', of: lists.flatMap(alternatives) }] } };
}

function sameUse(left: Use, right: Use): boolean {
  if (left.meaning.as !== right.meaning.as || left.value.origin !== right.value.origin || left.call.args.length !== right.call.args.length) return false;
  return left.call.args.every((arg, at) => { const other = right.call.args[at]; return other !== undefined && (arg === other || valueKey(arg) === valueKey(other)); });
}
