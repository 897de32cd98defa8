import { alternatives, catalogue, emptyPath, injectedModel, instanceOfType, joinAll, readMember, requestId, runSeparately, sharedInstance, unknown, valueKey, type ClassValue, type Value } from '../../evaluate/index.js';
import type { DecoratorReader } from './decorators.js';
import type { ModuleRecord, Provider } from './modules.js';
import { VisibleProviders } from './visible-providers.js';

/** What injection gives for a token: by decorator, by class, or by the token itself. */
export class Injection {
  readonly #providers = new Map<string, Provider[]>();
  readonly #values = new Map<string, Value | undefined>();

  readonly #visible: VisibleProviders;

  constructor(
    readonly decorators: DecoratorReader,
    modules: readonly ModuleRecord[],
  ) {
    this.#visible = new VisibleProviders(modules);
    for (const provider of modules.flatMap((module) => module.providers)) {
      const key = valueKey(provider.token);
      this.#providers.set(key, [...(this.#providers.get(key) ?? []), provider]);
    }
  }

  /** For the evaluator: the value of a parameter decorator, or of an annotation, that asks for a token; `owner`: the class that is made. */
  readonly resolve = (asked: Value, owner?: ClassValue): Value | undefined => {
    if (asked.kind === 'external') {
      const { uses } = this.decorators.read(asked, { file: '', start: 0, end: 0 });
      const use = uses.find((one) => one.meaning.as === 'inject');
      if (use?.meaning.as === 'inject') {
        const token = this.decorators.value(use, use.meaning.token);
        return token && this.provide(token, owner);
      }
      const model = uses.find((one) => one.meaning.as === 'inject-model');
      if (model?.meaning.as === 'inject-model') {
        const named = this.decorators.value(model, model.meaning.name);
        return named && injectedModel(this.decorators.linker.evaluator, named, model.meaning.of);
      }
    }
    return this.#provided(asked, owner);
  };

  /** What a token stands for; a class without a provider stands for itself. */
  provide(token: Value, owner?: ClassValue): Value | undefined {
    const provided = this.#provided(token, owner);
    if (provided) return provided;
    if (token.kind === 'external') return ofFramework(token.origin);
    return token.kind === 'class' ? sharedInstance(this.decorators.linker.evaluator, token) : undefined;
  }

  #provided(token: Value, owner: ClassValue | undefined): Value | undefined {
    if (token.kind === 'union') return joinAll(alternatives(token).flatMap((one) => this.#provided(one, owner) ?? []));
    const all = this.#providers.get(valueKey(token));
    if (!all) return undefined;
    const providers = owner && all.length > 1 ? this.#visible.of(all, owner) : all;
    const key = `${valueKey(token)}${providers.length === all.length ? '' : providers.map((one) => all.indexOf(one)).join()}`;
    if (this.#values.has(key)) return this.#values.get(key);
    // A provider that needs itself gets what the annotation says.
    this.#values.set(key, undefined);
    const values = providers.flatMap((provider) => this.value(provider) ?? []);
    const value = values.length === 0 ? undefined : joinAll(values);
    this.#values.set(key, value);
    return value;
  }

  /** What one provider gives. */
  value(provider: Provider): Value | undefined {
    const { evaluator } = this.decorators.linker;
    switch (provider.how) {
      case 'class': {
        const made = alternatives(provider.value).flatMap((one) => (one.kind === 'class' ? [sharedInstance(evaluator, one)] : []));
        return made.length === 0 ? undefined : joinAll(made);
      }
      case 'existing':
        return this.provide(provider.value);
      case 'value':
        return provider.value;
      case 'factory': {
        if (provider.value.kind !== 'function') return undefined;
        const args = provider.inject.map((token) => this.provide(token.kind === 'object' ? readMember(evaluator, token, 'token') : token) ?? unknown);
        const { value: factory } = provider;
        const made = runSeparately(evaluator, () => evaluator.enter(factory, args, provider.span, emptyPath)).value;
        return made.kind === 'unknown' ? undefined : made;
      }
    }
  }
}

/** A token under which the framework itself provides something of each request. */
function ofFramework(token: string): Value | undefined {
  const row = catalogue.meanings(token).find((meaning) => meaning.is === 'instance');
  return row?.is === 'instance' ? instanceOfType(row.of, { id: requestId }) : undefined;
}
