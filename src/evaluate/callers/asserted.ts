import type { Register, Span } from '../../facts/index.js';
import { inProduction, isDevelopment } from '../checks/deployment.js';
import type { Evaluator } from '../evaluator.js';
import { registerOf, spanOf } from '../running/execute.js';
import { saysWhereFrom } from './forwarding-headers.js';
import type { Frame } from '../running/frame.js';
import { alternatives, taintsOf, type Value } from '../values/value.js';

const address = /^(?:::ffff:)?(?:\d{1,3}\.){3}\d{1,3}$|^::1$|^localhost$|^[\da-f]{1,4}(?::[\da-f]{0,4}){2,7}$/i;
/** Cookies in which programs keep what somebody may do. A closed list, as are the next two. */
const mayDo = /^cookies\.(?:user_?)?(?:role|is_?admin|admin|is_?(?:auth|authenticated|authorized|logged_?in)|authenticated|authorized|logged_?in|privileges?|permissions?|access_?level|user_?type|user_?level)$/i;
/** Headers and queries that say the same. */
const mayDoOutside = /^(?:headers\.(?:x-)?(?:user-|is-)?(?:roles?|admin|is-?admin|permissions?|access-level)|query\.(?:is_?admin|admin|is_?(?:authenticated|authorized|logged_?in)))$/i;
const isFlag = /^(?:cookies\.(?:user_?)?|query\.)(?:is_?admin|admin|is_?(?:authenticated|authorized)|authenticated|authorized)$/i;
const isWho = /^cookies\.(?:user|user_?name|user_?id|uid|account|account_?id|customer_?id)$/i;

/** Notes that what a caller says of itself, where anybody can write it, is held against something: an address of the program's own, a role, another part of the request. */
export function noteAsserted(evaluator: Evaluator, frame: Frame, left: Value, right: Value, span: Span): void {
  for (const [sent, other] of [[left, right], [right, left]] as const) {
    const id = soleId(sent);
    if (id === undefined || isDevelopment(evaluator.path, frame.conditional > 0)) continue;
    if (saysWhereFrom(id, 'replaced') && constants(other).some((text) => address.test(String(text)))) evaluator.host.comparison({ of: 'address', span });
    else if (((mayDo.test(id) || mayDoOutside.test(id)) && constants(other).length > 0) || (isWho.test(id) && isOtherPart(other))) evaluator.host.comparison({ of: 'claim', span });
  }
}

/** `if (!req.cookies.isAdmin)`: what a caller says of itself is true by being there. */
export function noteAssertedTruth(evaluator: Evaluator, frame: Frame, test: Register): void {
  const definition = frame.instructions.definitions[test];
  if (definition?.op === 'unary' && definition.operator === '!') { noteAssertedTruth(evaluator, frame, definition.value); return; }
  if (definition?.op === 'logical') { noteAssertedTruth(evaluator, frame, definition.left); noteAssertedTruth(evaluator, frame, definition.right); return; }
  if (definition?.op !== 'get' && definition?.op !== 'read') return;
  const id = soleId(registerOf(frame, test));
  if (id !== undefined && isFlag.test(id) && !isDevelopment(evaluator.path, frame.conditional > 0)) evaluator.host.comparison({ of: 'claim', span: spanOf(frame, definition) });
}

function soleId(value: Value): string | undefined {
  const [taint, ...others] = alternatives(value).flatMap(taintsOf);
  return taint && others.length === 0 && (taint.origin === 'headers' || taint.origin === 'cookies' || taint.origin === 'query') ? taint.id : undefined;
}

function isOtherPart(value: Value): boolean {
  return taintsOf(value).some(({ origin }) => origin === 'params' || origin === 'query' || origin === 'body');
}

function constants(value: Value): readonly (string | number | boolean)[] {
  return inProduction(value).flatMap((one) => (one.kind === 'constant' && one.value !== undefined && one.value !== null && one.value !== '' ? [one.value] : []));
}
