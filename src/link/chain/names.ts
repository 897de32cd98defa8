import type { FunctionFacts, Register } from '../../facts/index.js';
import { alternatives, visit, type FunctionValue, type Value } from '../../evaluate/index.js';

/** What a function was made around, if that has a name: `protect` of `const protect = asyncHandler(async (req, res, next) => …)`, `auth()` of one that `auth` makes. */
function wrappedIn({ frame }: FunctionValue): string | undefined {
  const [wrapped, another] = frame.args.filter((arg) => arg.kind === 'function');
  return wrapped && !another && (isNamed(wrapped) || isHandedOut(wrapped)) ? writtenName(wrapped) : undefined;
}

function isNamed({ index, frame: { module } }: FunctionValue): boolean {
  return (module.facts.functions[index]?.name ?? '') !== '';
}

/** Whether the function around it gives out what a call makes of it: `return asyncHandler(async (req, res, next) => …)`. */
function isHandedOut({ index, frame: { module } }: FunctionValue): boolean {
  const around = module.facts.functions[module.facts.functions[index]?.parent ?? 0];
  if (!around) return false;
  const known = handedOut.get(around) ?? wrappedAndReturned(around);
  handedOut.set(around, known);
  return known.has(index);
}

const handedOut = new WeakMap<FunctionFacts, ReadonlySet<number>>();

function wrappedAndReturned({ body }: FunctionFacts): ReadonlySet<number> {
  const made = new Map<Register, number>();
  const returned = new Set<number>();
  visit(body, (instruction) => {
    if (instruction.op === 'function') made.set(instruction.to, instruction.index);
    else if (instruction.op === 'call') {
      const wrapped = instruction.args.flatMap(({ value }) => made.get(value) ?? [])[0];
      if (wrapped !== undefined) made.set(instruction.to, wrapped);
    } else if (instruction.op === 'return' && instruction.value !== undefined) {
      const wrapped = made.get(instruction.value);
      if (wrapped !== undefined) returned.add(wrapped);
    }
  });
  return returned;
}

/** The name a function has in the code, or that of the function in which it is made. */
function writtenName({ file, index, frame: { module } }: FunctionValue): string | undefined {
  const { name = '', parent = 0 } = module.facts.functions[index] ?? {};
  const own = name === 'exports' ? moduleName(file) : name;
  const around = own === '' && parent !== 0 ? module.facts.functions[parent]?.name : undefined;
  return own || (around ? `${around === 'exports' ? moduleName(file) : around}()` : undefined);
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
      const written = writtenName(value);
      const name = wrappedIn(value) ?? (facts?.name ? written : (value.called ?? written)) ?? 'an inline function';
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
