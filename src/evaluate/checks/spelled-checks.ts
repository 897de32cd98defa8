import type { Meaning } from '../../facts/index.js';
import { callLibrary } from '../packages/library-calls.js';
import { readExternal } from '../packages/externals.js';
import { readMember } from '../running/members.js';
import { valueAtPlace, type CallValues } from '../packages/places.js';
import type { CallSite } from '../running/sites.js';
import { array, constant, external, type ObjectValue, type Value } from '../values/value.js';

type SpellsChecks = Extract<Meaning, { readonly is: 'spells-checks' }>;

/**
 * The list of checks that an object spells, each as if it were called: of `{ email: { in: ['body'], isEmail: true } }` what `body('email').isEmail()` gives.
 * Nothing where the object is out of sight.
 */
export function spelledChecks(site: CallSite, meaning: SpellsChecks, values: CallValues): Value | undefined {
  const fields = valueAtPlace(site.evaluator, meaning.at, values);
  if (fields?.kind !== 'object') return undefined;
  const silent = site.with({ argRegisters: [], receiverRegister: undefined, result: -1, construct: false });
  const usual = valueAtPlace(site.evaluator, meaning.otherwise, values);
  const checks = [...fields.props].flatMap(([name, field]) => {
    if (field.kind !== 'object') return [];
    return makersOf(meaning, field.props.get(meaning.parts.at) ?? usual).map((maker) => spelled(silent, callLibrary(silent, external(maker), [constant(name)], undefined), field, meaning));
  });
  return array(checks);
}

/** What makes checks of the parts of a request that are named; of any part where none is. */
function makersOf({ parts }: SpellsChecks, named: Value | undefined): readonly string[] {
  const listed = named?.kind === 'array' ? named.items : named ? [named] : [];
  const makers = listed.flatMap((one) => (one.kind === 'constant' && typeof one.value === 'string' ? (parts.makers[one.value] ?? []) : []));
  return makers.length > 0 ? makers : [parts.any];
}

/** The check with each member called that the object names, except for those that it switches off. */
function spelled(site: CallSite, check: Value, field: ObjectValue, { parts, options }: SpellsChecks): Value {
  return [...field.props].reduce<Value>((chain, [key, told]) => {
    if (chain.kind !== 'external' || key === parts.at || (told.kind === 'constant' && !told.value)) return chain;
    const member = readExternal(site.evaluator, chain, key, undefined);
    return member.kind === 'external' ? callLibrary(site, { ...member, receiver: chain }, argumentsIn(site, told, options), chain) : chain;
  }, check);
}

/** Options are the arguments of the member, as a list or as the only one. */
function argumentsIn(site: CallSite, told: Value, options: string): readonly Value[] {
  const given = told.kind === 'object' && told.props.has(options) ? readMember(site.evaluator, told, options) : undefined;
  return given?.kind === 'array' ? given.items : given ? [given] : [];
}

