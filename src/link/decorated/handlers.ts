import { addHandler, readMember, sharedInstance } from '../../evaluate/index.js';
import type { DecoratorReader } from './decorators.js';

/** Keeps what is for instances of a class (commands, queries, events), by what decorators of classes say. */
export function noteHandlers(decorators: DecoratorReader): void {
  const { evaluator, told: { classes } } = decorators.linker;
  for (const definition of [...classes]) {
    for (const use of decorators.ofClass(definition).uses) {
      if (use.meaning.as !== 'handles') continue;
      const instance = sharedInstance(evaluator, definition);
      const method = readMember(evaluator, instance, use.meaning.method);
      if (method.kind !== 'function') continue;
      for (const handled of decorators.values(use, use.meaning.at)) if (handled.kind === 'class') addHandler(evaluator, handled, { ...method, self: method.self ?? instance });
    }
  }
}
