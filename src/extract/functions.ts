import type {
  ArrowFunctionExpression,
  BindingPattern,
  Decorator,
  Expression,
  Function as FunctionNode,
  ParamPattern,
  Statement,
  TSTypeAnnotation,
} from 'oxc-parser';
import type { FunctionFacts, ParameterFacts, Range, Register } from '../facts/index.js';
import { eachBinding } from '../syntax/bindings.js';
import { lowerExpression, lowerNamed } from './expressions.js';
import { lowerBody } from './hoisting.js';
import type { Draft, Lowering } from './lowering.js';
import { lowerDefault, writeTarget } from './patterns.js';
import { declareTypeParameters, lowerAnnotation } from './types.js';

interface Role {
  readonly name: string;
  readonly kind: FunctionFacts['kind'];
  readonly class?: number;
}

type AnyFunction = FunctionNode | ArrowFunctionExpression;

/** A parameter without what TypeScript wraps around it. */
interface Parameter {
  readonly pattern: BindingPattern;
  readonly decorators: readonly Decorator[];
  readonly range: Range;
  readonly annotation: TSTypeAnnotation | null | undefined;
  readonly isRest: boolean;
  readonly isProperty: boolean;
}

/** Lowers the function and emits the closure; a function expression's own name is a variable around it. */
export function lowerFunction(c: Lowering, node: AnyFunction, role: Role): Register {
  const own = node.type === 'FunctionExpression' ? node.id : null;
  if (own === null) return emitClosure(c, node, addFunction(c, node, role));
  return c.inScope(() => {
    const slot = c.declare(own.name, 'function');
    const to = emitClosure(c, node, addFunction(c, node, { ...role, name: own.name }));
    c.write(slot, to, own);
    return to;
  });
}

/** Lowers the function into `functions` and gives its index. */
export function addFunction(c: Lowering, node: AnyFunction, role: Role): number {
  const parameters = parametersOf(node);
  return inFunction(c, node, role, parameters.length, (facts) => {
    if (node.async) facts.async = true;
    if (node.generator) facts.generator = true;
    declareTypeParameters(c, node.typeParameters);
    const returns = lowerAnnotation(c, node.returnType);
    if (returns !== undefined) facts.returns = returns;
    for (const { pattern } of parameters) eachBinding(pattern, ({ name }) => c.declare(name, 'parameter'));
    facts.parameters = parameters.map((parameter) => parameterFacts(c, parameter));
    parameters.forEach((parameter, register) => {
      writeParameter(c, parameter, register);
    });
    if (node.body === null) return;
    if (node.body.type === 'BlockStatement') lowerBody(c, node.body.body);
    else lowerReturned(c, node.body);
  });
}

/** A field's initialiser is a function that returns it: it runs once for each instance. */
export function addField(c: Lowering, value: Expression, role: Role): number {
  return inFunction(c, value, role, 0, () => {
    const result = lowerNamed(c, value, role.name);
    c.emit({ op: 'return', value: result, start: value.start, end: value.end });
  });
}

export function addStaticBlock(c: Lowering, range: Range, statements: readonly Statement[], index: number): number {
  return inFunction(c, range, { name: '', kind: 'static-block', class: index }, 0, () => {
    lowerBody(c, statements);
  });
}

/** The decorators of each parameter, evaluated where the class is defined; `undefined` when no parameter has one. */
export function lowerParameterDecorators(c: Lowering, node: AnyFunction): Register[][] | undefined {
  const parameters = parametersOf(node);
  if (parameters.every(({ decorators }) => decorators.length === 0)) return undefined;
  return parameters.map(({ decorators }) => lowerDecorators(c, decorators));
}

export function lowerDecorators(c: Lowering, decorators: readonly Decorator[]): Register[] {
  return decorators.map(({ expression }) => lowerExpression(c, expression));
}

function emitClosure(c: Lowering, { start, end }: Range, index: number): Register {
  const to = c.register();
  c.emit({ op: 'function', to, index, start, end });
  return to;
}

function inFunction(c: Lowering, range: Range, role: Role, parameters: number, lower: (facts: Draft<FunctionFacts>) => void): number {
  const { current, currentIndex, scope, block } = c;
  const body: typeof block = [];
  const facts: Draft<FunctionFacts> = {
    start: range.start,
    end: range.end,
    ...role,
    parent: currentIndex,
    parameters: [],
    registers: parameters,
    body,
  };
  const index = c.functions.push(facts) - 1;
  c.enter(facts, index, body);
  lower(facts);
  c.current = current;
  c.currentIndex = currentIndex;
  c.scope = scope;
  c.block = block;
  return index;
}

function lowerReturned(c: Lowering, node: Expression): void {
  const value = lowerExpression(c, node);
  c.emit({ op: 'return', value, start: node.start, end: node.end });
}

function parametersOf(node: AnyFunction): Parameter[] {
  const parameters: Parameter[] = [];
  for (const pattern of node.params) {
    // `this: Type` is a type annotation in disguise.
    if (pattern.type === 'Identifier' && pattern.name === 'this') continue;
    parameters.push(unwrap(pattern));
  }
  return parameters;
}

function unwrap(node: ParamPattern): Parameter {
  const decorators = node.decorators ?? [];
  if (node.type === 'RestElement') {
    return { pattern: node.argument, decorators, range: node, annotation: node.typeAnnotation, isRest: true, isProperty: false };
  }
  const isProperty = node.type === 'TSParameterProperty';
  const pattern = isProperty ? node.parameter : node;
  const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
  const annotation = target.type === 'AssignmentPattern' ? undefined : target.typeAnnotation;
  return { pattern, decorators, range: node, annotation, isRest: false, isProperty };
}

function parameterFacts(c: Lowering, { pattern, range, annotation, isRest, isProperty }: Parameter): ParameterFacts {
  const facts: Draft<ParameterFacts> = { start: range.start, end: range.end };
  const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
  if (target.type === 'Identifier') {
    facts.name = target.name;
    const slot = c.scope.ownValue(target.name);
    if (slot !== undefined) facts.slot = slot;
  }
  const type = lowerAnnotation(c, annotation);
  if (type !== undefined) facts.type = type;
  if (isRest) facts.rest = true;
  if (isOptional(target)) facts.optional = true;
  if (pattern.type === 'AssignmentPattern') facts.preset = true;
  if (isProperty) facts.property = true;
  return facts;
}

/** `x?: T`. The parser's types say that a pattern is never optional; its trees say otherwise. */
function isOptional(node: { readonly optional?: boolean }): boolean {
  return node.optional === true;
}

function writeParameter(c: Lowering, { pattern, range, isProperty }: Parameter, register: Register): void {
  const { start, end } = range;
  const hasDefault = pattern.type === 'AssignmentPattern';
  const value = hasDefault ? lowerDefault(c, pattern, register) : register;
  const target = hasDefault ? pattern.left : pattern;
  writeTarget(c, target, value, true);
  if (!isProperty || target.type !== 'Identifier') return;
  const object = c.register();
  c.emit({ op: 'this', to: object, start, end });
  c.emit({ op: 'set', object, key: target.name, from: value, start, end });
}
