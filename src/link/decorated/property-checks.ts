import type { Clearance, Meaning } from '../../facts/index.js';
import { alternatives, array, catalogue, checksAskedBy, emptyPath, isUndefined, mayCheck, object, patternClearances, readMember, schemaClearances, sharedInstance, tainted, taintsOf, unknown, valueAtPlace, type Evaluator, type PropertyChecked, type Taint, type Value } from '../../evaluate/index.js';

type PropertyCheck = Extract<Meaning, { readonly is: 'property-check' }>;

/** The property that decorators stand on. */
interface Property {
  readonly evaluator: Evaluator;
  readonly key: string;
  readonly part: Taint;
}

/** What a property is clear of by its decorators. */
export function clearancesOf(evaluator: Evaluator, decorators: readonly Value[], key: string, part: Taint): readonly Clearance[] {
  const property: Property = { evaluator, key, part };
  return decorators.flatMap((one) => [...clearedBy(property, one), ...(mayBound(property, one) ? (['size'] as const) : [])]);
}

function clearedBy(property: Property, decorator: Value): readonly Clearance[] {
  if (decorator.kind === 'array') return decorator.items.flatMap((one) => clearedBy(property, one));
  if (decorator.kind === 'function') return askedBy(property, decorator).flatMap((one) => held(property, one));
  if (decorator.kind !== 'external') return [];
  const { args = [] } = decorator;
  if (isTogether(decorator.origin)) return args.flatMap((one) => clearedBy(property, one));
  const meanings = meaningsOf(decorator.origin);
  if (meanings.length === 0) return isCheckByName(decorator.origin) ? anything : [];
  return meanings.flatMap((meaning) => (meaning.is === 'property-check' ? [...withSize(meaning), ...matched(property, meaning, args), ...listed(property, meaning, args), ...ofHolder(property, meaning, args)] : []));
}

function isTogether(origin: string): boolean {
  return origin.endsWith('applyDecorators()');
}

function meaningsOf(origin: string): readonly Meaning[] {
  return [origin, origin.replace(/\(\)$/, '')].flatMap((one) => catalogue.meanings(one));
}

/** What a check out of sight may rule out: any form that does harm, and any number that is too large. */
const anything: readonly Clearance[] = ['all', 'size'];

/** Whether a decorator of a package that nobody has described goes by the name of a check: `IsSlug`. */
function isCheckByName(origin: string): boolean {
  return mayCheck(origin.replaceAll('()', '').split(/[:.#]/).slice(-1).join(''));
}

/** The checks that a decorator of the project's own asks for. */
function askedBy({ evaluator, key, part }: Property, decorator: Extract<Value, { readonly kind: 'function' }>): readonly PropertyChecked[] {
  return checksAskedBy(evaluator, decorator, key, part.span);
}

/** What a text can no longer hold that has to match the expression given to a decorator. */
function matched({ evaluator }: Property, { pattern }: PropertyCheck, args: readonly Value[]): readonly Clearance[] {
  const value = pattern === undefined ? undefined : valueAtPlace(evaluator, pattern, { args });
  return value ? patternClearances(value) : [];
}

/** Where the hosts are listed that a URL may name, it leads to none of the caller's choice. */
function listed({ evaluator }: Property, { hosts }: PropertyCheck, args: readonly Value[]): readonly Clearance[] {
  const value = hosts === undefined ? undefined : valueAtPlace(evaluator, hosts, { args });
  return !value || isUndefined(value) || (value.kind === 'constant' && !value.value) ? [] : ['url', 'checked-url', 'redirect', 'page'];
}

function ofHolder(property: Property, { holds, constraints }: PropertyCheck, args: readonly Value[]): readonly Clearance[] {
  const { evaluator } = property;
  const given = holds === undefined ? undefined : valueAtPlace(evaluator, holds, { args });
  return given ? held(property, { holds: given, constraints: constraints === undefined ? undefined : valueAtPlace(evaluator, constraints, { args }) }) : [];
}

/** What is known of a text that a function of the project's let pass; one out of sight may have asked anything. */
function held({ evaluator, part: { id, origin } }: Property, { holds, constraints = array([]) }: PropertyChecked): readonly Clearance[] {
  const fn = validateOf(evaluator, holds);
  if (!alternatives(fn).some((one) => one.kind === 'function')) return anything;
  const told = object([['constraints', constraints]], unknown);
  return schemaClearances(evaluator, { clears: [], input: [], open: false, steps: [{ does: 'holds', fn, told }] }, id, origin).get(id) ?? [];
}

function validateOf(evaluator: Evaluator, holder: Value): Value {
  return readMember(evaluator, holder.kind === 'class' ? sharedInstance(evaluator, holder) : holder, 'validate');
}

function withSize({ clears, number }: PropertyCheck): readonly Clearance[] {
  return clears.includes('all') && !number ? [...clears, 'size'] : clears;
}

/** Whether a decorator may keep a number small in a way of its own: one that nobody has described, or whose function does. */
function mayBound(property: Property, decorator: Value): boolean {
  if (decorator.kind === 'array') return decorator.items.some((one) => mayBound(property, one));
  // What is known of the checks that it asks for is counted already.
  if (decorator.kind === 'function') return askedBy(property, decorator).length === 0;
  if (decorator.kind !== 'external') return true;
  const { origin, args = [] } = decorator;
  if (isTogether(origin)) return args.some((one) => mayBound(property, one));
  const meanings = meaningsOf(origin);
  const mapped = meanings.find((meaning) => meaning.is === 'property-check' && meaning.maps !== undefined);
  if (mapped?.is !== 'property-check' || mapped.maps === undefined) return meanings.length === 0;
  const { evaluator, part } = property;
  const made = valueAtPlace(evaluator, mapped.maps, { args });
  if (made?.kind !== 'function') return true;
  const { value } = evaluator.enter(made, [object([['value', tainted([part])]])], part.span, emptyPath);
  return taintsOf(value).every(({ cleared }) => cleared.includes('size'));
}
