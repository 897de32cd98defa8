import type { FrameworkName } from '../facts/index.js';
import { catalogue, external, readMember, requestId, unknown, type Evaluator, type FunctionValue, type InstanceValue, type Value } from '../evaluate/index.js';

/** What a framework of decorated classes calls on classes of each role: the interface and its method. */
const roles = {
  guard: ['CanActivate', 'canActivate'],
  interceptor: ['NestInterceptor', 'intercept'],
  middleware: ['NestMiddleware', 'use'],
  filter: ['ExceptionFilter', 'catch'],
  module: ['NestModule', 'configure'],
  pipe: ['PipeTransform', 'transform'],
} as const;

export type Role = keyof typeof roles;

/** The methods through which a framework calls classes, and what it calls them with. */
export class Protocol {
  /** `packageName`: the package whose decorators the project uses. */
  constructor(
    readonly evaluator: Evaluator,
    readonly packageName: string,
    readonly framework: FrameworkName,
  ) {}

  /** The path under which the catalogue says what the method of a role is called with. */
  origin(role: Role): string {
    const [type, method] = roles[role];
    return `${this.packageName}:${type}#${method}`;
  }

  types(role: Role): readonly string[] {
    const row = catalogue.meanings(this.origin(role)).find((meaning) => meaning.is === 'handler-arguments');
    return row?.is === 'handler-arguments' ? row.of : [];
  }

  /** The method of a role that an instance has of its own code. */
  method(instance: InstanceValue, role: Role): FunctionValue | undefined {
    const method = readMember(this.evaluator, instance, roles[role][1]);
    if (method.kind !== 'function') return undefined;
    return { ...method, self: method.self ?? instance };
  }

  /** The object through which an element reaches the request. */
  context(role: Role, props?: ReadonlyMap<string, Value>): Value {
    const type = this.types(role).find((one) => one !== 'error' && one !== '');
    return type === undefined ? unknown : external(`${type}#`, { id: requestId, ...(props && { props }) });
  }
}
