import { alternatives, type FunctionValue, type Value } from '../../evaluate/index.js';

/** What a function was made around, if that has a name: `protect` of `const protect = asyncHandler(async (req, res, next) => …)`. */
function wrappedIn({ frame }: FunctionValue): string | undefined {
  const [wrapped, another] = frame.args.filter((arg) => arg.kind === 'function');
  const name = wrapped && !another ? wrapped.frame.module.facts.functions[wrapped.index]?.name : '';
  return name === '' ? undefined : name;
}

/** What a module is called that exports nothing but a function: `auth` of `middleware/auth.js`, and of `auth/index.js`. */
function moduleName(file: string): string {
  const [name = '', folder = ''] = file.split('/').reverse();
  const bare = name.replace(/\.\w+$/, '');
  return bare === 'index' ? folder : bare;
}

/** How to call a value in a message. */
export function nameOf(value: Value): string {
  switch (value.kind) {
    case 'function': {
      const { module } = value.frame;
      const facts = module.facts.functions[value.index];
      const owner = facts?.class === undefined ? undefined : module.facts.classes[facts.class]?.name;
      const enclosing = facts?.parent === undefined || facts.parent === 0 ? undefined : module.facts.functions[facts.parent]?.name;
      const outer = enclosing ? `${enclosing}()` : 'an inline function';
      const own = facts?.name === 'exports' ? moduleName(value.file) : facts?.name;
      const name = wrappedIn(value) ?? (own === undefined || own === '' ? (value.called ?? outer) : own);
      return owner && facts?.name ? `${owner}.${name}` : name;
    }
    case 'class':
      return value.facts.name || 'a class';
    case 'instance':
      return value.of.facts.name || 'an object';
    case 'external': {
      const path = value.origin.slice(value.origin.lastIndexOf(':') + 1);
      const packageName = value.origin.slice(0, value.origin.lastIndexOf(':'));
      return path.replace(/#$/, '').replace(/^default|^\*/, packageName.replace(/^node:|^global$/, ''));
    }
    case 'union':
      return [...new Set(alternatives(value).map(nameOf))].join(' or ');
    default:
      return 'an expression';
  }
}
