import type { ChainElement, Evidence, Span } from '../../facts/index.js';
import { alternatives, type Value } from '../../evaluate/index.js';
import type { Placed } from './applications.js';
import type { ControllerRoute } from './controllers.js';
import type { DecoratorReader, Use } from './decorators.js';
import type { GuardReader } from './guards.js';
import { packageOf, textsIn, type RouteMetadata } from './metadata.js';

/** What the framework itself asks of callers of a route, because a decorator says so. */
export interface Demands {
  readonly elements: readonly ChainElement[];
  /** A decorator of the method takes back what the class asks for. */
  readonly exempt?: Evidence;
}

/** The method that is asked about. */
export type Asked = Pick<ControllerRoute, 'own' | 'group' | 'holder' | 'member' | 'handler'>;

/** Reads decorators that let in only callers whom the framework knows. */
export class DemandReader {
  constructor(
    readonly decorators: DecoratorReader,
    readonly guards: GuardReader,
  ) {}

  /** `checker`: the function that says who is let in, where it is in sight. What the method asks for stands in place of what its class does. */
  read(route: Asked, metadata: RouteMetadata, checker: Placed | undefined): Demands {
    const own = asking(route.own.uses);
    const group = asking(route.group.uses);
    const opened = route.own.uses.find(({ meaning }) => meaning.as === 'public');
    const taken = own.length === 0 && opened && group.some((use) => packageOf(use.value.origin) === packageOf(opened.value.origin));
    const uses = own.length > 0 ? own : taken ? [] : group;
    const elements = [...uses.map((use) => this.#element(use, metadata, checker)), ...this.#parameters(route)];
    return { elements, ...(taken && { exempt: { reason: `${spelled(opened)} opens it`, span: opened.span } }) };
  }

  #element(use: Use, metadata: RouteMetadata, checker: Placed | undefined): ChainElement {
    const { meaning, span } = use;
    const name = spelled(use);
    const texts = meaning.as === 'requires' && meaning.roles !== undefined ? this.decorators.values(use, meaning.roles).flatMap(textsIn) : [];
    const seen = checker && this.guards.read(checker.value, metadata, checker.span);
    // Whom it lets in is decided elsewhere: only where that is seen to turn nobody away does the demand mean nothing.
    if (seen?.kind === 'pass') return { ...seen, name, span };
    const roles = texts.length === 0 ? {} : { roles: [{ names: texts, by: name, reason: `${name} names who is let in`, span }] };
    return { kind: 'auth', name, evidence: { reason: `${name} of ${packageOf(use.value.origin)}`, package: packageOf(use.value.origin), span }, span, ...(seen?.optional && { optional: true }), ...roles };
  }

  /** A parameter that must be there says that nobody else is let in. */
  #parameters({ holder, member, handler }: Asked): readonly ChainElement[] {
    const count = handler?.frame.module.facts.functions[handler.index]?.parameters.length ?? 0;
    return Array.from({ length: count }, (_one, at) => at).flatMap((at) => this.decorators.ofParameter(holder, member, at).uses.flatMap((use) => {
      const condition = use.meaning.as === 'caller' ? use.meaning.requiredIf : undefined;
      const value = condition && this.decorators.value(use, condition.at);
      if (!value || !alternatives(value).every((one) => one.kind === 'constant' && one.value === condition.value)) return [];
      const name = spelled(use);
      return [{ kind: 'auth' as const, name, evidence: { reason: `${name} of ${packageOf(use.value.origin)} is required`, span: use.span }, span: use.span }];
    }));
  }
}

/** Classes of the project that are chain elements before every route, of those that are meant: classes, or files in which all are. */
export function middlewareClasses(decorators: DecoratorReader, meant: readonly Value[], near: Span): readonly Placed[] {
  const classes = meant.filter((one) => one.kind === 'class');
  const listed = classes.length === meant.length && meant.length > 0 ? classes : decorators.linker.told.classes;
  return listed.flatMap((definition) => {
    const use = decorators.ofClass(definition).uses.find(({ meaning }) => meaning.as === 'middleware-class');
    if (use?.meaning.as !== 'middleware-class') return [];
    const { when } = use.meaning;
    const value = decorators.value(use, when.at);
    return value?.kind === 'constant' && value.value === when.value ? [{ value: definition, span: near }] : [];
  });
}

function asking(uses: readonly Use[]): readonly Use[] {
  return uses.filter(({ meaning }) => meaning.as === 'requires');
}

/** `@Authorized`: a decorator as people speak of it. */
function spelled({ value }: Use): string {
  return `@${value.origin.replace(/(?<!\(\))(?:\(\))+$/, '').replace(/^.*[:.]/, '')}`;
}
