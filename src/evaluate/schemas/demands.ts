import type { Meaning } from '../../facts/index.js';
import { environmentNames } from '../checks/refusals.js';
import { valueAtPlace, type CallValues } from '../packages/places.js';
import { readMember } from '../running/members.js';
import type { CallSite } from '../running/sites.js';
import { schemaOf } from './schemas.js';

/** Remembers the variables of the environment without which the program does not start, as a schema asks for them. */
export function noteDemands({ evaluator, frame, span }: CallSite, meaning: Extract<Meaning, { readonly is: 'demands' }>, values: CallValues): void {
  if (!evaluator.starting) return;
  const properties = schemaOf(valueAtPlace(evaluator, meaning.schema, values))?.properties ?? [];
  const given = meaning.of === undefined ? undefined : valueAtPlace(evaluator, meaning.of, values);
  for (const [key, { presence }] of properties) {
    if (meaning.each ? presence === 'optional' : presence !== 'needed') continue;
    const names = meaning.of === undefined ? [key] : given ? environmentNames(readMember(evaluator, given, key)) : [];
    for (const name of names) evaluator.refusals.demanded(name, meaning.quiet ? { frame, at: span.start } : undefined);
  }
}
