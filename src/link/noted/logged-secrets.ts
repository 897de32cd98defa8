import type { OptionSite, Span } from '../../facts/index.js';
import { alternatives, isDevelopment, type LibraryCall, type Value } from '../../evaluate/index.js';

/** Variables of the environment that hold what nobody else may know, and addresses with a password in them. A closed list. */
const secretVariable = /(?:secret|passw(?:or)?d|private_?key|api_?key|secret_?key|access_?key|(?:auth|access|api|bot|refresh|jwt|bearer|session|github|slack|npm)_?token)$|^(?:\w+_)?(?:mongo(?:db|lab)?|database|db|postgres(?:ql)?|pg|mysql|redis|amqp|rabbitmq|cloudamqp)_?(?:url|uri|dsn|connection_?string)$/i;
const publicVariable = /public|publishable|next_public|vite_/i;
const environment = 'global:process.env';
const maxDepth = 3;

/** Secrets of the program itself that a call writes to a log (CWE-532). */
export function loggedSecrets(call: LibraryCall): readonly OptionSite[] {
  if (isDevelopment(call.path, call.conditional)) return [];
  // Other loggers may leave members out that they are told to.
  const depth = call.origin.startsWith('global:console.') ? maxDepth : 1;
  return call.args.flatMap((arg, index) => {
    const [note] = secretsIn(arg, depth);
    return note === undefined ? [] : [siteOf(call, call.argSpans[index] ?? call.place, note)];
  });
}

function secretsIn(value: Value, depth: number): readonly string[] {
  if (depth === 0) return [];
  return alternatives(value).flatMap((one) => {
    if (one.kind === 'text') return one.parts.flatMap((part) => (typeof part === 'string' ? [] : secretsIn(part, 1)));
    if (one.kind === 'object') return [...one.props.values()].flatMap((prop) => secretsIn(prop, depth - 1));
    if (one.kind !== 'external') return [];
    if (one.origin === environment) return ['process.env'];
    const name = one.origin.startsWith(`${environment}.`) ? one.origin.slice(environment.length + 1) : '';
    return secretVariable.test(name) && !publicVariable.test(name) ? [`process.env.${name}`] : [];
  });
}

function siteOf(call: LibraryCall, optionSpan: Span, note: string): OptionSite {
  return { concern: 'logged-secret', span: call.place, optionSpan, name: call.origin, state: 'weak', values: [], exact: 'no', note, context: '' };
}
