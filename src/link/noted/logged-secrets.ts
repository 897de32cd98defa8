import type { OptionSite, Register, Span } from '../../facts/index.js';
import { alternatives, isDevelopment, unknown, type Evaluator, type Host, type LibraryCall, type Value } from '../../evaluate/index.js';

/** Variables of the environment that hold what nobody else may know, and addresses with a password in them. A closed list. */
const secretVariable = /(?:secret|passw(?:or)?d|private_?key|api_?key|secret_?key|access_?key|(?:auth|access|api|bot|refresh|jwt|bearer|session|github|slack|npm)_?token)$|^(?:\w+_)?(?:mongo(?:db|lab)?|database|db|postgres(?:ql)?|pg|mysql|redis|amqp|rabbitmq|cloudamqp)_?(?:url|uri|dsn|connection_?string)$/i;
const publicVariable = /public|publishable|next_public|vite_/i;
const environment = 'global:process.env.';
const maxDepth = 3;

/** Secrets of the program itself that a call writes to a log (CWE-532). */
export function loggedSecrets({ host }: Evaluator, call: LibraryCall): readonly OptionSite[] {
  if (isDevelopment(call.path, call.conditional)) return [];
  // Other loggers may leave members out that they are told to.
  const depth = call.origin.startsWith('global:console.') ? maxDepth : 1;
  return call.args.flatMap((arg, index) => {
    const [note] = spelledBy(host, call, call.argRegisters[index], maxDepth, arg).flatMap((one) => secretsIn(host, one, depth));
    return note === undefined ? [] : [siteOf(call, call.argSpans[index] ?? call.place, note)];
  });
}

/** What can be read in an argument: what it is, or what it is a text of. */
function spelledBy(host: Host, call: LibraryCall, register: Register | undefined, steps: number, value: Value): readonly Value[] {
  const { frame } = call;
  const made = register === undefined || steps === 0 ? undefined : frame.instructions.definitions[register];
  const within = (registers: readonly Register[]): readonly Value[] => registers.flatMap((one) => spelledBy(host, call, one, steps - 1, frame.registers[one] ?? unknown));
  if (made?.op === 'template') return [value, ...within(made.values)];
  if (made?.op === 'binary' && made.operator === '+') return [value, ...within([made.left, made.right])];
  const callee = made?.op === 'call' ? frame.registers[made.callee] : undefined;
  const spells = callee?.kind === 'external' && host.meanings(callee.origin).some((meaning) => meaning.is === 'derives' && meaning.spells);
  return spells && made?.op === 'call' ? within(made.args.map((item) => item.value)) : [value];
}

function secretsIn(host: Host, value: Value, depth: number): readonly string[] {
  if (depth === 0) return [];
  return alternatives(value).flatMap((one) => {
    if (one.kind === 'text') return one.parts.flatMap((part) => (typeof part === 'string' ? [] : secretsIn(host, part, 1)));
    if (one.kind === 'object') return [...one.props.values(), ...(one.rest ? [one.rest] : [])].flatMap((prop) => secretsIn(host, prop, depth - 1));
    if (one.kind !== 'external') return [];
    if (host.meanings(one.origin).some((meaning) => meaning.is === 'exposes' && meaning.what === 'environment')) return [one.origin.replace(/^global:|^node:/, '').replace(':', '.')];
    const name = one.origin.startsWith(environment) ? one.origin.slice(environment.length) : '';
    return secretVariable.test(name) && !publicVariable.test(name) ? [`process.env.${name}`] : [];
  });
}

function siteOf(call: LibraryCall, optionSpan: Span, note: string): OptionSite {
  return { concern: 'logged-secret', span: call.place, optionSpan, name: call.origin, state: 'weak', values: [], exact: 'no', note, context: '' };
}
