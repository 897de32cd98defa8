import type { Block, ClassFacts, FunctionFacts, Instruction, Item, Key, ModuleFacts, ObjectEntry, TypeRef } from '../../src/facts/index.js';

/** Facts as text that a reader can check against the source: one instruction a line, blocks indented. */
export function print(facts: ModuleFacts): string {
  const { error, requests, imports, exports, functions, classes, types } = facts;
  const name = (slot: number): string => `${facts.slots[slot]?.name ?? '?'}$${slot}`;
  const printer = new Printer(name);
  return [
    ...(error === undefined ? [] : [`error at ${error.offset}: ${error.message}`]),
    ...requests.map(({ request, kind, typeOnly }) => `request ${kind} '${request}'${typeOnly ? ' type' : ''}`),
    ...imports.map((it) => `import ${name(it.slot)} = ${it.request}#${it.name}${it.typeOnly ? ' type' : ''}`),
    ...types.map((it) => `${it.kind} ${name(it.slot)}: ${it.of.map((type) => printer.type(type)).join(', ')} ${printer.members(it.members)}`.trimEnd()),
    ...functions.flatMap((it, index) => printer.function(it, index)),
    ...classes.flatMap((it, index) => printer.class(it, index)),
    ...exports.map((it) => `export ${it.name} = ${'slot' in it ? name(it.slot) : `${it.request}#${it.imported}`}${it.typeOnly ? ' type' : ''}`),
  ].join('\n');
}

/** Only the instructions of one function (the module's top level unless told). */
export function printBody(facts: ModuleFacts, index = 0): string {
  const found = facts.functions[index];
  if (found === undefined) return 'no such function';
  return new Printer((slot) => facts.slots[slot]?.name ?? '?').block(found.body, '').join('\n');
}

class Printer {
  constructor(readonly name: (slot: number) => string) {}

  function(it: FunctionFacts, index: number): string[] {
    const flags = [it.async && 'async', it.generator && 'generator', it.usesArguments && 'arguments', it.class !== undefined && `of class ${it.class}`];
    const parameters = it.parameters.map((parameter) => {
      const marks = `${parameter.rest ? '...' : ''}${parameter.name ?? '{}'}${parameter.optional ? '?' : ''}${parameter.property ? '!' : ''}`;
      return parameter.type === undefined ? marks : `${marks}: ${this.type(parameter.type)}`;
    });
    const returns = it.returns === undefined ? '' : `: ${this.type(it.returns)}`;
    const head = [`f${index}`, it.kind, it.name, ...flags.filter(Boolean)].filter((word) => word !== '').join(' ');
    const signature = it.kind === 'module' ? '' : `(${parameters.join(', ')})${returns}`;
    return [`${head}${signature}`, ...this.block(it.body, '  ')];
  }

  class(it: ClassFacts, index: number): string[] {
    const heritage = it.implements.map((type) => this.type(type)).join(', ');
    const head = [
      `c${index}`,
      it.abstract ? 'abstract' : '',
      it.name,
      it.superTypes === undefined ? '' : `<${it.superTypes.map((type) => this.type(type)).join(', ')}>`,
      heritage === '' ? '' : `implements ${heritage}`,
      it.constructor_ === undefined ? '' : `constructor f${it.constructor_}`,
      it.staticBlocks === undefined ? '' : `static f${it.staticBlocks.join(' f')}`,
    ];
    const members = it.members.map((member) =>
      [
        ' ',
        member.accessibility ?? '',
        member.abstract ? 'abstract' : '',
        member.static ? 'static' : '',
        member.kind,
        this.key(member.key),
        member.type === undefined ? '' : `: ${this.type(member.type)}`,
        member.function === undefined ? '' : `= f${member.function}`,
      ]
        .filter((word) => word !== '')
        .join(' '),
    );
    return [head.filter((word) => word !== '').join(' '), ...members];
  }

  block(block: Block, indent: string): string[] {
    return block.flatMap((instruction) => this.instruction(instruction, indent));
  }

  type(type: TypeRef): string {
    const path = [...(type.qualifier ?? []), type.name === '' ? '?' : type.name].join('.');
    const slot = type.slot === undefined ? '' : `@${this.name(type.slot)}`;
    const args = type.args === undefined ? '' : `<${type.args.map((arg) => this.type(arg)).join(', ')}>`;
    const value = type.value === undefined ? '' : ` ${JSON.stringify(type.value)}`;
    return `${path}${slot}${args}${value}${this.members(type.members ?? [])}`;
  }

  members(members: NonNullable<TypeRef['members']>): string {
    if (members.length === 0) return '';
    return `{ ${members.map((it) => `${it.name}${it.optional ? '?' : ''}: ${this.type(it.type)}`).join('; ')} }`;
  }

  instruction(it: Instruction, indent: string): string[] {
    const nested = (label: string, block: Block): string[] =>
      block.length === 0 ? [] : [`${indent}  ${label}:`, ...this.block(block, `${indent}    `)];
    const line = `${indent}${'to' in it ? `r${it.to} = ` : ''}${this.text(it)}`;
    switch (it.op) {
      case 'logical':
      case 'default':
      case 'labeled':
        return [line, ...nested('block', it.op === 'labeled' ? it.body : it.block)];
      case 'conditional':
      case 'if':
        return [line, ...nested('then', it.then), ...nested('else', it.else)];
      case 'loop':
        return [line, ...nested('head', it.head), ...nested('body', it.body), ...nested('update', it.update)];
      case 'each':
        return [line, ...nested('body', it.body)];
      case 'try':
        return [line, ...nested('block', it.block), ...nested('handler', it.handler ?? []), ...nested('finally', it.finalizer ?? [])];
      case 'switch':
        return [
          line,
          ...it.cases.flatMap(({ test, body }) => [
            ...nested('test', test?.block ?? []),
            `${indent}  ${test === undefined ? 'default' : `case r${test.value}`}:`,
            ...this.block(body, `${indent}    `),
          ]),
        ];
      default:
        return [line];
    }
  }

  text(it: Instruction): string {
    const optional = 'optional' in it ? '?' : '';
    const label = 'label' in it ? ` ${it.label}` : '';
    switch (it.op) {
      case 'constant':
        return it.value === undefined ? 'undefined' : JSON.stringify(it.value);
      case 'regexp':
        return `/${it.pattern}/${it.flags}`;
      case 'unknown':
        return `unknown (${it.reason})`;
      case 'read':
        return this.name(it.slot);
      case 'global':
        return `global ${it.name}`;
      case 'write':
        return `${it.declare ? 'declare ' : ''}${this.name(it.slot)} = r${it.from}`;
      case 'global-write':
        return `global ${it.name} = r${it.from}`;
      case 'exports-write':
        return `exports = r${it.from}`;
      case 'get':
        return `r${it.object}${optional}${this.key(it.key)}`;
      case 'set':
        return `r${it.object}${this.key(it.key)} = r${it.from}`;
      case 'delete':
        return `delete r${it.object}${this.key(it.key)}`;
      case 'call':
      case 'new': {
        const receiver = it.op === 'call' && it.receiver !== undefined ? `r${it.receiver}:` : '';
        const types = it.types === undefined ? '' : `<${it.types.map((type) => this.type(type)).join(', ')}>`;
        return `${it.op} ${receiver}r${it.callee}${optional}${types}(${this.items(it.args)})`;
      }
      case 'require':
        return `${it.dynamic ? 'import' : 'require'} '${it.request}'`;
      case 'require-computed':
        return `${it.dynamic ? 'import' : 'require'} r${it.request}`;
      case 'object':
        return `{${it.entries.map((entry) => this.entry(entry)).join(', ')}}`;
      case 'array':
        return `[${this.items(it.items)}]`;
      case 'template':
        return `${it.receiver === undefined ? '' : `r${it.receiver}:`}${it.tag === undefined ? '' : `r${it.tag} `}template ${JSON.stringify(it.strings)} [${it.values.map((value) => `r${value}`).join(', ')}]`;
      case 'binary':
        return `r${it.left} ${it.operator} r${it.right}`;
      case 'unary':
        return `${it.operator} r${it.value}`;
      case 'function':
        return `f${it.index}`;
      case 'class': {
        const superclass = it.superclass === undefined ? '' : ` extends r${it.superclass}`;
        const registers = (list: readonly number[]): string => list.map((register) => `@r${register}`).join(' ');
        const members = it.members.map(
          (member) => ` ${member.member}[${registers(member.decorators)}${member.parameters === undefined ? '' : `(${member.parameters.map(registers).join(', ')})`}]`,
        );
        return `class c${it.index}${superclass}${it.decorators.length === 0 ? '' : ` ${registers(it.decorators)}`}${members.join('')}`;
      }
      case 'await':
        return `await r${it.value}`;
      case 'yield':
        return `yield${it.delegate ? '*' : ''}${it.value === undefined ? '' : ` r${it.value}`}`;
      case 'cast':
        return `r${it.value} as ${this.type(it.type)}`;
      case 'logical':
        return `r${it.left} ${it.operator} r${it.right}`;
      case 'conditional':
        return `r${it.test} ? r${it.thenValue} : r${it.elseValue}`;
      case 'default':
        return `r${it.value} default r${it.fallback}`;
      case 'rest':
        return it.from === undefined ? `rest r${it.value} without [${it.without.join(', ')}]` : `rest r${it.value} from ${it.from}`;
      case 'if':
        return `if r${it.test}`;
      case 'loop':
        return `${it.kind}${it.test === undefined ? '' : ` r${it.test}`}${label}`;
      case 'each':
        return `each${it.await ? ' await' : ''} r${it.element} ${it.kind} r${it.source}${label}`;
      case 'switch':
        return `switch r${it.value}${label}`;
      case 'try':
        return it.error === undefined ? 'try' : `try catch r${it.error}`;
      case 'labeled':
        return `labeled${label}`;
      case 'return':
        return it.value === undefined ? 'return' : `return r${it.value}`;
      case 'throw':
        return `throw r${it.value}`;
      default:
        return `${it.op}${label}`;
    }
  }

  key(key: Key): string {
    return typeof key === 'string' ? `.${key}` : `[r${key.computed}]`;
  }

  items(items: readonly Item[]): string {
    return items.map(({ value, spread }) => `${spread ? '...' : ''}r${value}`).join(', ');
  }

  entry(entry: ObjectEntry): string {
    if ('spread' in entry) return `...r${entry.spread}`;
    return `${entry.kind === undefined ? '' : `${entry.kind} `}${this.key(entry.key).replace(/^\./, '')}: r${entry.value}`;
  }
}
