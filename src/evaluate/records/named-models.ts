import type { ModelsMeaning } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { instanceOfType } from '../packages/externals.js';
import { flatten, valuesAt, type CallValues } from '../packages/places.js';
import { libraryBase, madeOf } from '../running/classes.js';
import type { CallSite } from '../running/sites.js';
import { constant, joinAll, undefinedValue, type ExternalValue, type InstanceValue, type Value } from '../values/value.js';
import { typedProp } from './held.js';
import { modelName } from './model-names.js';

/** Remembers what holds the records of a model, so that others can name it. By the name alone it is the one that was made before. */
export function modelNoted({ models }: Evaluator, value: Value): Value {
  const name = modelName(value)?.toLowerCase();
  const [first, ...others] = value.kind === 'external' ? (value.args ?? []) : [];
  if (name === undefined) return value;
  const known = models.get(name);
  if (first?.kind === 'constant' && others.length === 0 && known && value.kind === 'external') return asCollection(known, value);
  models.set(name, first?.kind === 'class' ? first : value);
  return value;
}

/** The same model, as something of this type gives its records. */
function asCollection(known: Value, asked: ExternalValue): Value {
  if (known.kind === 'external') return known.origin === asked.origin ? known : asked;
  if (known.kind !== 'class') return asked;
  return libraryBase(known) ? known : { ...asked, props: new Map([...(asked.props ?? []), [typedProp, known]]) };
}

/** The model that a member names (`models.User`); one that nobody has made may be there all the same. */
export function modelNamed({ models }: Evaluator, of: string, name: string): Value {
  const asked = instanceOfType(of, { args: [constant(name)] });
  const known = models.get(name.toLowerCase());
  return known ? asCollection(known, asked) : joinAll([undefinedValue, asked]);
}

/** The model that is injected by this name, or for this class. `of`: what gives its records; without it the class itself does. */
export function injectedModel({ models }: Evaluator, named: Value, of: string | undefined): Value | undefined {
  if (of === undefined) return named.kind === 'class' ? named : undefined;
  const name = modelName(named);
  const known = name === undefined ? undefined : models.get(name.toLowerCase());
  return known && asCollection(known, instanceOfType(of, { args: [named] }));
}

/** Takes note of models that a list describes. */
export function noteModels(site: CallSite, meaning: ModelsMeaning, values: CallValues): void {
  for (const one of flatten(valuesAt(site.evaluator, meaning.at, values))) {
    const [name, schema] = one.kind === 'object' ? [one.props.get(meaning.name), one.props.get(meaning.schema)] : [];
    const called = modelName(name);
    if (name && schema && called !== undefined) site.evaluator.models.set(called.toLowerCase(), instanceOfType(meaning.of, { args: [name, schema] }));
  }
}

/** The model of a repository that a class of the program extends, as its constructor hands it on. */
export function repositoryOf({ host }: Evaluator, repository: InstanceValue): Value | undefined {
  const made = madeOf(repository);
  const model = made && host.meanings(made.origin).some((meaning) => meaning.is === 'collection') ? made.args?.[0] : undefined;
  return model?.kind === 'class' ? model : undefined;
}

/** What holds the records of a model that only a member of the database names (`db.query.users`), where the same package made it. */
export function tableNamed({ models }: Evaluator, callee: ExternalValue, model: Value | undefined): Value | undefined {
  const known = model?.kind === 'constant' ? models.get(modelName(model)?.toLowerCase() ?? '') : undefined;
  return known?.kind === 'external' && packageIn(known) === packageIn(callee) ? known : undefined;
}

function packageIn({ origin }: ExternalValue): string | undefined {
  return /^[^/:]+/.exec(origin)?.[0];
}
