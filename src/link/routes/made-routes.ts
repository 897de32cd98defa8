import type { DecoratorMeaning, MadeRoute, UnresolvedEdge } from '../../facts/index.js';
import { flatten, isUndefined, readMember, type FunctionValue, type Value } from '../../evaluate/index.js';
import type { ControllerRoute } from '../decorated/controllers.js';
import { lineage } from '../decorated/decorator-places.js';
import type { DecoratorReader, Use, Uses } from '../decorated/decorators.js';
import { joinPath } from './paths.js';

type MadeRoutes = Extract<DecoratorMeaning, { readonly as: 'made-routes' }>;

/** What all routes of the controller have in common. */
export type Common = Pick<ControllerRoute, 'controller' | 'version' | 'group'>;

/** Routes that a package makes on a controller because a decorator says so; `below`: the paths of the controller. */
export function madeRoutes(decorators: DecoratorReader, common: Common, below: readonly string[]): readonly ControllerRoute[] {
  return common.group.uses.flatMap((use) => {
    const { meaning } = use;
    if (meaning.as !== 'made-routes') return [];
    const replaced = replacements(decorators, common);
    return Object.entries(meaning.routes).flatMap(([name, route]): ControllerRoute[] => {
      const own = replaced.get(name);
      const chosen = own ? [] : whetherMade(decorators, use, meaning, name, route);
      if (!chosen) return [];
      const paths = below.map((path) => joinPath(path, route.path.replace('{key}', keysOf(decorators, use, meaning))));
      const said = own?.own ?? decoratorsOf(decorators, use, meaning, name);
      return [{ ...common, holder: common.controller, member: -1, name, handler: undefined, span: use.span, ...own, method: route.method, paths, own: { uses: said.uses, opaque: [...said.opaque, ...chosen] } }];
    });
  });
}

/** Methods that stand for routes that would be made, by the name of the route. */
function replacements(decorators: DecoratorReader, { controller }: Common): ReadonlyMap<string, Pick<ControllerRoute, 'holder' | 'member' | 'name' | 'handler' | 'span' | 'own'>> {
  const found = new Map<string, Pick<ControllerRoute, 'holder' | 'member' | 'name' | 'handler' | 'span' | 'own'>>();
  for (const holder of lineage(controller)) {
    for (const [member, facts] of holder.facts.members.entries()) {
      if (facts.kind !== 'method' || facts.static || typeof facts.key !== 'string') continue;
      const own = decorators.ofMember(holder, member);
      const use = own.uses.find(({ meaning }) => meaning.as === 'replaces');
      if (use?.meaning.as !== 'replaces') continue;
      const named = decorators.value(use, use.meaning.name);
      const name = named?.kind === 'constant' && typeof named.value === 'string' ? named.value : facts.key;
      const handler: FunctionValue | undefined = facts.function === undefined ? undefined : { kind: 'function', file: holder.file, index: facts.function, frame: holder.frame };
      if (!found.has(name)) found.set(name, { holder, member, name: facts.key, handler, span: use.span, own });
    }
  }
  return found;
}

/** What is open about a route that is made; undefined where none is. */
function whetherMade(decorators: DecoratorReader, use: Use, meaning: MadeRoutes, name: string, route: MadeRoute): readonly UnresolvedEdge[] | undefined {
  if (route.when !== undefined && !isTrue(decorators.value(use, route.when))) return undefined;
  const options = decorators.value(use, meaning.options);
  const only = namesIn(decorators, options, meaning.only);
  if (only === 'unknown') return [{ reason: 'which routes are made is not known', span: use.span }];
  if (only.length > 0) return only.includes(name) ? [] : undefined;
  const except = namesIn(decorators, options, meaning.except);
  if (except === 'unknown') return [{ reason: 'which routes are made is not known', span: use.span }];
  return except.includes(name) ? undefined : [];
}

function namesIn(decorators: DecoratorReader, options: Value | undefined, member: string): readonly string[] | 'unknown' {
  if (!options || isUndefined(options)) return [];
  const list = readMember(decorators.linker.evaluator, options, member);
  if (isUndefined(list)) return [];
  const names = flatten([list]).map((one) => (one.kind === 'constant' && typeof one.value === 'string' ? one.value : undefined));
  return names.includes(undefined) ? 'unknown' : names.filter((one) => one !== undefined);
}

function decoratorsOf(decorators: DecoratorReader, use: Use, meaning: MadeRoutes, name: string): Uses {
  const given = flatten(decorators.values(use, `${meaning.options}.${name}.${meaning.decorators}`)).filter((one) => !isUndefined(one));
  const parts = given.map((one) => decorators.read(one, use.span));
  return { uses: parts.flatMap((part) => part.uses), opaque: parts.flatMap((part) => part.opaque) };
}

/** The parameters by which one record is named: `:id`. */
function keysOf(decorators: DecoratorReader, use: Use, meaning: MadeRoutes): string {
  const given = decorators.value(use, meaning.keys);
  const { evaluator } = decorators.linker;
  const keys = given?.kind === 'object' ? [...given.props].filter(([, one]) => isTrue(readMember(evaluator, one, meaning.primary))).map(([key]) => key) : [];
  return (keys.length > 0 ? keys : ['id']).map((key) => `:${key}`).join('/');
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === true;
}
