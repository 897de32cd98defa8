import type { Endpoint } from '../../facts/index.js';
import { catalogue, type Value } from '../../evaluate/index.js';
import type { Placed } from '../decorated/applications.js';
import { nameOf } from './names.js';

/** What stands between a handler's result and the answer: an interceptor of the project may make anything of it, a serializer leaves out what classes mark. */
export function shapingOf(interceptors: readonly Placed[]): Pick<Endpoint, 'shaped' | 'serializer'> {
  const own = interceptors.find(({ value }) => value.kind !== 'external' || (named.test(value.origin) && !isSerializer(value)));
  const serializer = interceptors.find(({ value }) => isSerializer(value));
  return {
    ...(own && { shaped: { reason: `${nameOf(own.value)} may change the answer`, span: own.span } }),
    ...(serializer && { serializer: { reason: `${nameOf(serializer.value)} leaves out what classes mark`, span: serializer.span } }),
  };
}

/** Serializers of packages that nobody has described. */
const named = /seriali[sz]/i;

function isSerializer(value: Value): boolean {
  return value.kind === 'external' && catalogue.meanings(value.origin.replace(/#$/, '')).some((meaning) => meaning.is === 'serializer');
}
