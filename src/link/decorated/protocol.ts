import type { ClassRole, FrameworkName } from '../../facts/index.js';
import { catalogue, external, readMember, requestId, unknown, type Evaluator, type FunctionValue, type InstanceValue, type Value } from '../../evaluate/index.js';

/** The methods through which a framework calls classes, and what it calls them with. */
export class Protocol {
  /** `packageName`: the package whose decorators the project uses. */
  constructor(
    readonly evaluator: Evaluator,
    readonly packageName: string,
    readonly framework: FrameworkName,
  ) {}

  /** The path under which the catalogue says what the method of a role is called with. */
  origin(role: ClassRole): string {
    return catalogue.memberOf(role, this.packageName) ?? `${this.packageName}:`;
  }

  types(role: ClassRole): readonly string[] {
    const row = catalogue.meanings(this.origin(role)).find((meaning) => meaning.is === 'handler-arguments');
    return row?.is === 'handler-arguments' ? row.of : [];
  }

  /** The method of a role that an instance has of its own code. */
  method(instance: InstanceValue, role: ClassRole): FunctionValue | undefined {
    const [, name] = this.origin(role).split('#');
    const method = name === undefined ? undefined : readMember(this.evaluator, instance, name);
    if (method?.kind !== 'function') return undefined;
    return { ...method, self: method.self ?? instance };
  }

  /** The object through which an element reaches the request. */
  context(role: ClassRole, props?: ReadonlyMap<string, Value>): Value {
    const type = this.types(role).find((one) => one !== 'error' && one !== '');
    return type === undefined ? unknown : external(`${type}#`, { id: requestId, ...(props && { props }) });
  }
}
