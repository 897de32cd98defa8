import { alternatives, catalogue, emptyPath, injectedModel, instanceOfType, joinAll, readMember, requestId, runSeparately, sharedInstance, unknown, valueKey, type Value } from '../../evaluate/index.js';
import type { DecoratorReader } from './decorators.js';
import type { Provider } from './modules.js';

/** What injection gives for a token: by decorator, by class, or by the token itself. */
export class Injection {
  readonly #providers = new Map<string, Provider[]>();
  readonly #values = new Map<string, Value | undefined>();

  constructor(
    readonly decorators: DecoratorReader,
    providers: readonly Provider[],
  ) {
    for (const provider of providers) {
      const key = valueKey(provider.token);
      this.#providers.set(key, [...(this.#providers.get(key) ?? []), provider]);
    }
  }

  /** For the evaluator: the value of a parameter decorator, or of an annotation, that asks for a token. */
  readonly resolve = (asked: Value): Value | undefined => {
    if (asked.kind === 'external') {
      const { uses } = this.decorators.read(asked, { file: '', start: 0, end: 0 });
      const use = uses.find((one) => one.meaning.as === 'inject');
      if (use?.meaning.as === 'inject') {
        const token = this.decorators.value(use, use.meaning.token);
        return token && this.provide(token);
      }
      const model = uses.find((one) => one.meaning.as === 'inject-model');
      if (model?.meaning.as === 'inject-model') {
        const named = this.decorators.value(model, model.meaning.name);
        return named && injectedModel(this.decorators.linker.evaluator, named, model.meaning.of);
      }
    }
    return this.#provided(asked);
  };

  /** What a token stands for; a class without a provider stands for itself. */
  provide(token: Value): Value | undefined {
    const provided = this.#provided(token);
    if (provided) return provided;
    if (token.kind === 'external') return ofFramework(token.origin);
    return token.kind === 'class' ? sharedInstance(this.decorators.linker.evaluator, token) : undefined;
  }

  #provided(token: Value): Value | undefined {
    if (token.kind === 'union') return joinAll(alternatives(token).flatMap((one) => this.#provided(one) ?? []));
    const key = valueKey(token);
    if (this.#values.has(key)) return this.#values.get(key);
    const providers = this.#providers.get(key);
    if (!providers) return undefined;
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
