import type { Meaning } from '../../facts/index.js';
import { alternatives, flatten, object, readMember, valueAtPlace, withReferences, type Evaluator, type LibraryCall, type Value } from '../../evaluate/index.js';
import type { Collector, RouterRecord } from './collector.js';
import type { Validation } from './route-calls.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

const prefix = '(schema).';

/** Takes down by which names schemas go in an application. */
export function nameSchemas(evaluator: Evaluator, collector: Collector, call: LibraryCall, meaning: Of<'names-schema'>): boolean {
  const router = collector.routerOf(call.receiver);
  const given = valueAtPlace(evaluator, meaning.at, { args: call.args });
  if (!router || !given) return false;
  for (const schema of flatten(alternatives(given))) {
    for (const name of alternatives(readMember(evaluator, schema, meaning.name))) if (name.kind === 'constant' && typeof name.value === 'string') collector.kept.put(router, `${prefix}${plain(name.value)}`, schema);
  }
  return true;
}

/** What a program gets that asks for one of them by its name, or for all. */
export function namedSchema(evaluator: Evaluator, collector: Collector, call: LibraryCall, meaning: Of<'named-schema'>): Value | undefined {
  const { receiver } = call;
  if (receiver?.kind !== 'external') return undefined;
  const name = meaning.name === undefined ? undefined : valueAtPlace(evaluator, meaning.name, { args: call.args });
  if (meaning.name !== undefined) return name?.kind === 'constant' ? collector.kept.member(receiver, `${prefix}${plain(String(name.value))}`) : undefined;
  const router = collector.routerOf(receiver);
  return router && object(around(collector, router).reverse().flatMap(({ decorations }) => [...decorations].flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : []))));
}

/** What a route is checked against, with the schemas of its application in the place of their names. */
export function withNamed<T extends { readonly validation?: Validation }>(collector: Collector, router: RouterRecord, route: T): T {
  const { validation } = route;
  if (validation?.schemas.kind !== 'object') return route;
  const { schemas } = validation;
  const named = (name: string): Value | undefined => collector.kept.ofRouter(router, `${prefix}${name}`);
  const props = new Map([...schemas.props].map(([key, schema]) => [key, key in validation.parts ? withReferences(schema, named) : schema]));
  return [...props].every(([key, schema]) => schemas.props.get(key) === schema) ? route : { ...route, validation: { ...validation, schemas: { ...schemas, props } } };
}

function around(collector: Collector, router: RouterRecord): RouterRecord[] {
  const parent = router.parent === undefined ? undefined : collector.routers.get(router.parent);
  return [router, ...(parent ? around(collector, parent) : [])];
}

/** `user#` is another way to write `user`. */
function plain(name: string): string {
  return name.endsWith('#') ? name.slice(0, -1) : name;
}
