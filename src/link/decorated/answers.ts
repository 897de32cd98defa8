import type { Meaning } from '../../facts/index.js';
import { catalogue, emptyPath, flatten, instanceOfType, joinAll, memberOrigin, readMember, requestId, runSeparately, sharedInstance, valueAtPlace, type ExternalValue, type LibraryCall, type Value } from '../../evaluate/index.js';
import type { Linker } from '../linker.js';
import { settingKey } from '../routes/kept-members.js';
import { namedSchema } from '../routes/named-schemas.js';
import { metadataKey, type RouteMetadata } from './metadata.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

/** Answers calls whose value the application decides: injected tokens, metadata of the current route, named settings. */
export class Answers {
  /** Told of each decorator made while a decorator function runs. */
  decoratorMade: ((result: Value, conditional: boolean) => void) | undefined;
  #route: RouteMetadata | undefined;
  /** Keys of metadata that elements have asked for. */
  readonly keysRead = new Set<string>();
  readonly #named = new Map<string, Value>();

  constructor(readonly linker: Linker) {}

  /** The route for which an element is being run. */
  get route(): RouteMetadata | undefined {
    return this.#route;
  }

  set route(route: RouteMetadata | undefined) {
    this.#route = route;
    this.linker.evaluator.routed = route !== undefined;
  }

  answer(call: LibraryCall): Value | undefined {
    for (const meaning of call.meanings) {
      const value = this.#one(call, meaning);
      if (value) return value;
    }
    return ofRequest(call);
  }

  /** A member of what a framework hands to chain elements belongs to the same request. */
  member(object: ExternalValue, key: string): Value | undefined {
    if (object.id !== requestId) return undefined;
    const row = catalogue.meanings(memberOrigin(object.origin, key)).find((meaning) => meaning.is === 'instance');
    return row?.is === 'instance' ? instanceOfType(row.of, { id: requestId, ...(object.props && { props: object.props }) }) : undefined;
  }

  #one(call: LibraryCall, meaning: Meaning): Value | undefined {
    switch (meaning.is) {
      case 'decorator':
        if (this.decoratorMade) {
          this.decoratorMade(call.result, call.conditional);
          this.linker.evaluator.effects += 1;
        }
        return undefined;
      case 'metadata-read':
        return this.#metadata(call, meaning);
      case 'resolves':
        return this.#resolve(call, meaning);
      case 'setting': {
        const name = call.args.length === 1 ? valueAtPlace(this.linker.evaluator, meaning.name, { args: call.args }) : undefined;
        return name?.kind === 'constant' && call.receiver?.kind === 'external' ? this.linker.collector.kept.member(call.receiver, settingKey(String(name.value))) : undefined;
      }
      case 'named-schema':
        return namedSchema(this.linker.evaluator, this.linker.collector, call, meaning);
      case 'named-value':
        this.#name(call, meaning);
        return undefined;
      case 'named-read':
        return this.#readNamed(call, meaning);
      default:
        return undefined;
    }
  }

  #metadata(call: LibraryCall, meaning: Of<'metadata-read'>): Value | undefined {
    // For no route, the same question has the same answer.
    if (this.route) this.linker.evaluator.effects += 1;
    const key = valueAtPlace(this.linker.evaluator, meaning.key, { args: call.args });
    const name = key && metadataKey(key);
    if (name !== undefined) this.keysRead.add(name);
    if (!this.route || !key) return undefined;
    const targets = new Set(flatten(call.args).flatMap(targetOf));
    return this.route.read(key, targets.size > 0 ? targets : new Set(['method', 'class']), meaning.merges === true);
  }

  #resolve(call: LibraryCall, meaning: Of<'resolves'>): Value | undefined {
    const token = valueAtPlace(this.linker.evaluator, meaning.token, { args: call.args });
    if (!token) return undefined;
    const provided = this.linker.injection(token);
    if (provided) return provided;
    if (token.kind === 'class') return sharedInstance(this.linker.evaluator, token);
    return token.kind === 'external' && !token.args ? instanceOfType(token.origin) : undefined;
  }

  #name(call: LibraryCall, meaning: Of<'named-value'>): void {
    const name = valueAtPlace(this.linker.evaluator, meaning.name, { args: call.args });
    const value = valueAtPlace(this.linker.evaluator, meaning.value, { args: call.args });
    if (name?.kind === 'constant' && value) this.#named.set(String(name.value), value);
  }

  #readNamed(call: LibraryCall, meaning: Of<'named-read'>): Value | undefined {
    const key = valueAtPlace(this.linker.evaluator, meaning.name, { args: call.args });
    const otherwise = meaning.otherwise === undefined ? undefined : valueAtPlace(this.linker.evaluator, meaning.otherwise, { args: call.args });
    const unnamed = otherwise?.kind === 'constant' ? joinAll([call.result, otherwise]) : undefined;
    if (key?.kind !== 'constant') return unnamed;
    const [name = '', ...members] = String(key.value).split('.');
    const named = this.#named.get(name);
    if (!named) return unnamed;
    const start = named.kind === 'function' ? runSeparately(this.linker.evaluator, () => this.linker.evaluator.enter(named, [], call.span, emptyPath)).value : named;
    const value = members.reduce((at, member) => readMember(this.linker.evaluator, at, member), start);
    return value.kind === 'unknown' ? undefined : value;
  }
}

function targetOf(value: Value): readonly ('method' | 'class')[] {
  if (value.kind !== 'external') return [];
  const row = catalogue.meanings(value.origin.replace(/\(\)$/, '')).find((meaning) => meaning.is === 'metadata-target');
  return row?.is === 'metadata-target' ? [row.of] : [];
}

/** What is asked of a request, or made from it, belongs to it: the same caller, with what is known of it. */
function ofRequest(call: LibraryCall): Value | undefined {
  const { result } = call;
  if (result.kind !== 'external' || result.id === requestId || !call.meanings.some((meaning) => meaning.is === 'instance')) return undefined;
  const from = [...(call.receiver ? [call.receiver] : []), ...call.args].find((value) => value.kind === 'external' && value.id === requestId);
  return from?.kind === 'external' ? { ...result, id: requestId, ...(from.props && { props: from.props }) } : undefined;
}
