import { alternatives, catalogue, exposedIn, isMarkupType, noteErrorDetails, noteOutputs, noteReturned, propertySpan, readMember, recordsIn, returnSpan, typeProp, viewsNamed, type Behaviour, type Evaluator, type FunctionValue, type Host, type Value } from '../../evaluate/index.js';
import { dependenciesOf } from '../noted/application-options.js';
import type { DecoratorReader, Use } from '../decorated/decorators.js';
import type { Linker } from '../linker.js';

/** What a method of a decorated class returns: a text is a page unless it is told apart, an object with `url` may be a redirect. */
export function noteAnswer(linker: Linker, decorators: DecoratorReader, uses: readonly Use[], value: Value, fn: FunctionValue): void {
  const { evaluator } = linker;
  const answer = uses.find((use) => use.meaning.as === 'answer');
  const span = returnSpan(fn);
  if (answer?.meaning.as === 'answer') {
    if (answer.meaning.of === 'template') noteOutputs(evaluator, viewsNamed(evaluator, fn.file, decorators.value(answer, '0')), [{ value, span }], 'the answer', span);
    if (answer.meaning.of === 'redirect') for (const one of alternatives(value)) if (one.kind === 'object') noteReturned(evaluator, 'redirect', readMember(evaluator, one, 'url'), span);
    return;
  }
  const type = uses.map((use) => typeOf(decorators, use)).find((one) => one !== undefined);
  if (type ? isMarkupType(type) : !sendsPlainText(linker, fn.file)) noteReturned(evaluator, 'html', value, span);
}

/** A handler that has set a type and returns a text, or whose framework sends texts as pages. */
export function noteTyped(evaluator: Evaluator, fn: FunctionValue, response: Value | undefined, value: Value, origin: string | undefined): void {
  const isPage = origin !== undefined && catalogue.meanings(origin).some((meaning) => meaning.is === 'handler-arguments' && meaning.sends === 'html');
  if (isPage) {
    noteReturned(evaluator, 'html', value, returnSpan(fn));
    return;
  }
  const type = response?.kind === 'external' ? response.props?.get(typeProp) : undefined;
  if (type && isMarkupType(type)) noteReturned(evaluator, 'html', value, returnSpan(fn));
}

/** An answer that a gateway makes of what a function returns: status, headers and body. */
export function noteGatewayAnswer(evaluator: Evaluator, value: Value, fn: FunctionValue): void {
  for (const one of alternatives(value)) {
    if (one.kind !== 'object' || !one.props.has('statusCode')) continue;
    const body = one.props.get('body');
    if (body) noteErrorDetails(evaluator, body, propertySpan(one, 'body') ?? returnSpan(fn), returnSpan(fn), 'the answer');
    const headers = one.props.get('headers');
    if (headers?.kind !== 'object') continue;
    for (const [name, header] of headers.props) {
      if (body && name.toLowerCase() === 'content-type' && isMarkupType(header)) noteReturned(evaluator, 'html', body, propertySpan(one, 'body') ?? returnSpan(fn));
      if (name.toLowerCase() === 'location') noteReturned(evaluator, 'redirect', header, propertySpan(headers, name) ?? returnSpan(fn));
    }
  }
}

/** What a handler does, with the records and internals that go out because it returns them. */
export function withReturned(host: Host, behaviours: ReadonlyMap<string, Behaviour>, value: Value, fn: FunctionValue): ReadonlyMap<string, Behaviour> {
  const span = returnSpan(fn);
  const records = recordsIn(value, span);
  const exposed = exposedIn(host, value).map((what): readonly [string, Behaviour] => [`exposes ${what}`, { does: 'exposes', what, label: 'The answer', span }]);
  return records.length === 0 && exposed.length === 0 ? behaviours : new Map([...behaviours, ...exposed, ...records.map((record): readonly [string, Behaviour] => [`send ${record.model ?? ''}`, { does: 'send', record, span: record.span }])]);
}

/** What a handler answers by the status in what it returns, where its framework reads one there. */
export function withStatus(behaviours: ReadonlyMap<string, Behaviour>, value: Value, fn: FunctionValue, origin: string | undefined): ReadonlyMap<string, Behaviour> {
  const row = origin === undefined ? undefined : catalogue.meanings(origin).find((meaning) => meaning.is === 'handler-arguments');
  const member = row?.is === 'handler-arguments' ? row.status : undefined;
  if (member === undefined) return behaviours;
  const stated = alternatives(value).flatMap((one) => (one.kind === 'object' ? alternatives(one.props.get(member) ?? one) : [])).flatMap((one) => (one.kind === 'constant' && typeof one.value === 'number' ? [one.value] : []));
  return new Map([...behaviours, ...stated.map((status): readonly [string, Behaviour] => [`respond ${String(status)}`, { does: 'respond', status, span: returnSpan(fn) }])]);
}

function typeOf(decorators: DecoratorReader, use: Use): Value | undefined {
  if (use.meaning.as !== 'answer-header') return undefined;
  const name = decorators.value(use, use.meaning.name);
  return name?.kind === 'constant' && String(name.value).toLowerCase() === 'content-type' ? decorators.value(use, use.meaning.value) : undefined;
}

/** Whether the platform of the project sends texts as they are, and not as pages. */
function sendsPlainText({ input }: Linker, file: string): boolean {
  return dependenciesOf(input, file).some(({ meaning }) => meaning.texts === 'plain');
}
