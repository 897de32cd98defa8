import type { DataAccess, DataSource, Endpoint, SentRecord, Span } from '../facts/index.js';
import { isWholeAccount } from './owners.js';
import { nameOfRecord } from './ownership.js';

/** What a route does to records that an application with callers does not leave to everybody. */
export interface KeptReach {
  /** `updates`, `deletes`, `sends`. */
  readonly does: string;
  readonly model: string;
  /** How the client names the record, if it does. */
  readonly source: DataSource | undefined;
  readonly span: Span;
}

/**
 * Where callers are known on other routes, a single record that a client names is not changed or removed by whoever comes along,
 * and accounts are not handed out as they are stored. Making a record (signing up, writing to somebody, commenting) may well be
 * for everybody, and so may reading one.
 */
export function keptReach(route: Endpoint, all: readonly Endpoint[]): KeptReach | undefined {
  if (!all.some((other) => other.auth.state === 'required' && other !== route)) return undefined;
  const changed = route.data.accesses.find((access) => access.model !== undefined && isChange(access) && nameOfRecord(access)?.source !== undefined);
  if (changed) return { does: `${changed.does}s`, model: changed.model ?? 'a record', source: nameOfRecord(changed)?.source, span: changed.span };
  const sent = route.data.sent.find((record) => isAccount(record, all));
  return sent && { does: 'sends', model: sent.model ?? 'a record', source: undefined, span: sent.span };
}

/** Something of the client's choice, or of the program's, is put into the record; counting (a view, a vote) is neither. */
function isChange({ does, data }: DataAccess): boolean {
  if (does === 'delete') return true;
  return does === 'update' && (data.whole !== undefined || data.keys.some((key) => key.by === 'client' || key.by === 'constant'));
}

/** Whether a record is of the model in which signing in looks callers up, and goes out with everything it holds. Where it only comes along (the author of an article), what is amiss is what is sent of it, and not to whom. */
function isAccount(record: SentRecord, all: readonly Endpoint[]): boolean {
  const { model, does, joined } = record;
  if (model === undefined || does === 'create' || joined || !isWholeAccount(record)) return false;
  return all.some(({ traits, data }) => traits.checksPassword && data.accesses.some((access) => access.model === model && (access.does === 'read' || access.does === 'list')));
}
