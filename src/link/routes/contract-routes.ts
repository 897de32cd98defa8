import type { Meaning, Span } from '../../facts/index.js';
import { alternatives, catalogue, everyDatum, flatten, propertySpan, readMember, unknown, valueAtPlace, valuesAt, type CallValues, type Evaluator, type LibraryCall, type Value } from '../../evaluate/index.js';
import type { Registration } from './registration.js';
import { isDecided } from '../noted/exposures.js';

type ContractRow = Extract<Meaning, { readonly is: 'contract' }>;

interface ContractRoute {
  readonly method: string;
  readonly url: Value;
  readonly chain: readonly Value[];
  readonly handler: Value;
  readonly span: Span;
}

/** The routes of a contract with what handles them, as a row says where both stand. */
export function contractRoutes(evaluator: Evaluator, row: ContractRow, values: CallValues, call: LibraryCall): readonly Registration[] {
  const contract = valueAtPlace(evaluator, row.contract, values);
  const handlers = valueAtPlace(evaluator, row.handlers, values);
  const before = (row.before ?? []).flatMap((place) => elementsIn(valuesAt(evaluator, place, values)));
  const said = { decided: isDecided(evaluator, call), development: call.path.cleared.has(everyDatum), called: `${row.of}#` };
  return contract ? routesIn(evaluator, row, contract, handlers ?? unknown, call.place).map(({ method, chain, ...route }) => ({ kind: 'route', methods: [method], ...route, chain: [...before, ...chain], ...said })) : [];
}

/** A route as a contract describes it. */
export interface Described {
  readonly method: string;
  readonly url: Value;
}

/** Whatever in a contract has a method and a path. */
export function describedIn(contract: Value): readonly Described[] {
  if (contract.kind !== 'object') return [];
  const method = contract.props.get('method');
  const url = contract.props.get('path');
  return url && method?.kind === 'constant' && typeof method.value === 'string' ? [{ method: method.value.toUpperCase(), url }] : [...contract.props.values()].flatMap(describedIn);
}

function routesIn(evaluator: Evaluator, row: ContractRow, contract: Value, given: Value, span: Span): readonly ContractRoute[] {
  if (contract.kind !== 'object') return [];
  const handlers = heldBy(evaluator, given);
  const method = contract.props.get('method');
  const url = contract.props.get('path');
  if (url && method?.kind === 'constant' && typeof method.value === 'string') {
    const isPlain = handlers.kind === 'function' || handlers.kind === 'unknown';
    const chain = isPlain ? [] : row.chain.flatMap((place) => elementsIn(valuesAt(evaluator, `0.${place}`, { args: [handlers] })));
    return [{ method: method.value.toUpperCase(), url, chain, handler: isPlain ? handlers : readMember(evaluator, handlers, row.handler), span }];
  }
  return [...contract.props].flatMap(([name, part]) => routesIn(evaluator, row, part, readMember(evaluator, handlers, name), propertySpan(handlers, name) ?? span));
}

/** Handlers as they were written, without what was made of them. */
function heldBy(evaluator: Evaluator, value: Value): Value {
  const row = value.kind === 'external' ? catalogue.meanings(value.origin).find((meaning) => meaning.is === 'contract-handlers') : undefined;
  return (row?.is === 'contract-handlers' && value.kind === 'external' ? valueAtPlace(evaluator, row.at, { args: value.args ?? [] }) : undefined) ?? value;
}

function elementsIn(values: readonly Value[]): readonly Value[] {
  return flatten(values.flatMap((value) => (value.kind === 'union' ? alternatives(value) : [value]))).filter((value) => value.kind !== 'constant');
}
