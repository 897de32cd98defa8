import { addParts } from '../running/operators.js';
import { isUndefined, type Value } from './value.js';

/** A tree of routes (objects with a method and a path) with a text before the path of each. */
export function prefixed(tree: Value, prefix: Value | undefined): Value {
  if (prefix === undefined || isUndefined(prefix) || tree.kind !== 'object') return tree;
  const path = tree.props.get('path');
  if (path && tree.props.has('method')) return { ...tree, props: new Map(tree.props).set('path', addParts([...partsOf(prefix), ...partsOf(path)])) };
  return { ...tree, props: new Map([...tree.props].map(([name, part]) => [name, prefixed(part, prefix)])) };
}

function partsOf(value: Value): readonly (string | Value)[] {
  return value.kind === 'text' ? value.parts : value.kind === 'constant' ? [String(value.value)] : [value];
}
