import { catalogue, external, meetPaths, readMember, requestId, unknown, type Evaluator, type ExternalValue, type PathState, type Value } from '../../evaluate/index.js';

/** What a function is called with that passes on by calling a member of it, and what comes of that. */
export interface Onward {
  readonly request: ExternalValue;
  /** What held wherever it passed on; undefined when it did not. */
  readonly path: () => PathState | undefined;
  /** The request as those behind it find it. */
  readonly behind: () => ExternalValue;
}

/** Undefined where instances of the type have no such member. */
export function onwardOf(evaluator: Evaluator, type: string | undefined, given: Value | undefined): Onward | undefined {
  const row = type === undefined ? undefined : catalogue.meanings(`${type}#`).find((meaning) => meaning.is === 'passes-on');
  if (type === undefined || row?.is !== 'passes-on') return undefined;
  const before = given?.kind === 'external' ? given : external(`${type}#`, { id: requestId });
  const kept = asPart(before.props?.get(row.leaves) ?? readMember(evaluator, before, row.leaves));
  let path: PathState | undefined;
  let left = kept;
  const next: Value = {
    kind: 'native',
    name: 'onward',
    call: ([passed]) => {
      path = path ? meetPaths(path, evaluator.path) : evaluator.path;
      const added = passed?.kind === 'object' ? readMember(evaluator, passed, row.leaves) : undefined;
      if (added) left = withMembers(left, added);
      return unknown;
    },
  };
  const having = (leaves: Value, more: readonly (readonly [string, Value])[] = []): ExternalValue => ({ ...before, props: new Map([...(before.props ?? []), [row.leaves, leaves], ...more]) });
  return { request: having(kept, [[row.by, next]]), path: () => path, behind: () => having(left) };
}

/** Whoever is handed it is handed the request. */
function asPart(value: Value): Value {
  return value.kind === 'external' ? { ...value, id: requestId } : value;
}

function withMembers(value: Value, added: Value): Value {
  if (value.kind !== 'external') return value;
  const members = added.kind === 'object' || added.kind === 'external' ? [...(added.props ?? [])] : [];
  return { ...value, props: new Map([...(value.props ?? []), ...members]) };
}
