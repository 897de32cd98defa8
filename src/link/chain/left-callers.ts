import { alternatives, callersProp, catalogue, constant, join, joinAll, memberOrigin, object, provesIdentity, requestId, taintsOf, undefinedValue, type ExternalValue, type Value } from '../../evaluate/index.js';

/** What hangs on the request for the program's own use: Koa's `ctx.state`, Hono's variables, Express' `res.locals`. */
export const holders: readonly string[] = ['state', 'var', 'locals'];
/** What elements put on the response for those behind them (`res.locals.order = …`) travels with the request, under this name. */
export const onResponse = '(response)';
const maxDepth = 2;

/**
 * The request as an element leaves it that reads what callers prove who they are with: what it has put there under names of its own (`req.actor`)
 * says who is calling, for those behind it. Nothing that the client decides otherwise does.
 */
export function withCallers(request: Value | undefined, before: Value | undefined): { readonly request: Value | undefined; readonly leaves: boolean } {
  const all = request ? alternatives(request) : [];
  if (!all.some((one) => one.kind === 'external' && one.props && one !== before)) return { request, leaves: false };
  const known = before?.kind === 'external' ? before : undefined;
  const isOnSome = all.length > 1;
  const marked = all.map((one) => (one.kind === 'external' && one.id === requestId ? mark(one, known, isOnSome, 0) : one));
  const isMarked = marked.some((one, at) => one !== all[at]);
  return isMarked ? { request: joinAll(marked), leaves: marked.some((one) => one.kind === 'external' && saysMore(one, 0)) } : { request, leaves: false };
}

/** Whether what an element has left of the caller is more than another name for their session: views are handed that for everybody (`res.locals.session = req.session`). */
function saysMore(holder: ExternalValue, depth: number): boolean {
  const callers = holder.props?.get(callersProp);
  for (const [key, value] of holder.props ?? []) {
    if (callers?.kind === 'object' && callers.props.has(key) && !alternatives(value).every(isOfSession)) return true;
    const held = value.kind === 'object' && key === onResponse ? [...value.props.values()] : [value];
    if (depth < maxDepth && held.some((one) => one.kind === 'external' && one.props?.has(callersProp) === true && saysMore(one, depth + 1))) return true;
  }
  return false;
}

/** The session of the caller, a part of it, or nothing. */
function isOfSession(value: Value): boolean {
  for (let at: Value | undefined = value; at?.kind === 'external'; at = at.receiver) if (catalogue.meanings(at.origin).some((row) => row.is === 'session')) return true;
  return value.kind === 'constant';
}

function mark(holder: ExternalValue, before: ExternalValue | undefined, isOnSome: boolean, depth: number): ExternalValue {
  const props = new Map(holder.props ?? []);
  const callers: string[] = [];
  for (const [key, value] of holder.props ?? []) {
    const earlier = before?.props?.get(key);
    if (value === earlier) continue;
    if (value.kind === 'object' && key === onResponse) props.set(key, object([...value.props].map(([name, held]) => [name, held.kind === 'external' ? mark(held, undefined, isOnSome, depth + 1) : held] as const)));
    else if (holders.includes(key) && value.kind === 'external' && depth < maxDepth) props.set(key, mark(value, earlier?.kind === 'external' ? earlier : undefined, isOnSome, depth + 1));
    else if (!key.startsWith('(') && maySayWho(value) && catalogue.meanings(memberOrigin(holder.origin, key)).length === 0) {
      callers.push(key);
      // On another way through nothing is put there.
      if (isOnSome) props.set(key, join(value, undefinedValue));
    }
  }
  const isDeeper = [...props].some(([key, value]) => value !== holder.props?.get(key));
  if (callers.length === 0 && !isDeeper) return holder;
  const known = props.get(callersProp);
  if (callers.length > 0) props.set(callersProp, object([...(known?.kind === 'object' ? known.props : []), ...callers.map((key) => [key, constant(true)] as const)]));
  return { ...holder, props };
}

function maySayWho(value: Value): boolean {
  const taints = taintsOf(value);
  const isTaken = taints.every(provesIdentity) || (taints.some(provesIdentity) && taints.every((taint) => provesIdentity(taint) || sameElsewhere.test(taint.id)));
  return isTaken && alternatives(value).some((one) => one.kind === 'unknown' || one.kind === 'external' || one.kind === 'object' || one.kind === 'instance');
}

/** What comes in a header or a cookie may come there instead: `req.query.access_token`. A closed list, and it only counts beside them. */
const sameElsewhere = /^(?:query|body)\.(?:\w*token|api_?key|jwt|auth\w*)$/i;
