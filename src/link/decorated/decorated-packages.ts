import type { DecoratorMeaning, FrameworkName } from '../../facts/index.js';
import { catalogue } from '../../evaluate/index.js';
import type { DecoratorReader } from './decorators.js';
import { packageOf } from './metadata.js';

/** A package whose decorators mark what is served, and its framework. */
export interface DecoratedPackage {
  readonly packageName: string;
  readonly framework: FrameworkName;
}

/** Every package whose decorators make controllers; of other frameworks the first that marks modules or what is injected; if there is none, the first that marks other entry points. */
export function decoratedPackages(decorators: DecoratorReader): readonly DecoratedPackage[] {
  const controllers = marking(decorators, new Set(['controller']));
  const frameworks = new Set(controllers.map(({ framework }) => framework));
  const others = marking(decorators, new Set(['module', 'injectable'])).filter(({ framework }, at, all) => !frameworks.has(framework) && all.findIndex((one) => one.framework === framework) === at);
  const found = [...controllers, ...others];
  return found.length > 0 ? found : marking(decorators, new Set(['entry'])).slice(0, 1);
}

function marking(decorators: DecoratorReader, kinds: ReadonlySet<DecoratorMeaning['as']>): readonly DecoratedPackage[] {
  const found = new Map<string, DecoratedPackage>();
  for (const definition of decorators.linker.told.classes) {
    for (const use of decorators.ofClass(definition).uses) {
      const packageName = packageOf(use.value.origin);
      const framework = kinds.has(use.meaning.as) ? catalogue.frameworkOf(packageName) : undefined;
      if (framework) found.set(packageName, { packageName, framework });
    }
  }
  return [...found.values()];
}
