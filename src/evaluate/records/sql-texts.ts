import { dangerous } from '../flows/dangers.js';
import { emit, emitAt } from '../flows/flows.js';
import { noteUnset } from '../flows/unset.js';
import { applyPathTo } from '../values/path-values.js';
import type { CallSite } from '../running/sites.js';
import { alternatives, type ObjectValue, type TextValue, type Value } from '../values/value.js';

/**
 * Statements in SQL that are handed to something nobody knows: a database of one's own, a driver without rows, a connection that somebody else
 * opened. What the constant parts of a text say is evidence enough, where the call goes by a name of calls that run or make something:
 * a sentence that is logged may begin so, too.
 */
const statement = new RegExp(
  ['select\\b[^]*\\sfrom\\s', 'insert\\s+into\\s', 'replace\\s+into\\s', 'merge\\s+into\\s', 'update\\s+\\S+\\s+set\\s', 'delete\\s+from\\s', 'with\\s[^]*\\sas\\s*\\([^]*\\bselect\\s', '(?:create|drop|alter|truncate)\\s+(?:table|user|role|database|schema|view|index)\\s']
    .map((form) => `^[\\s(]*${form}`).join('|'),
  'i',
);

/** Characters in which a statement shows what it is. */
const longestHead = 5000;

const runs = /(?:^|[.#$_])(?:run[a-z]*|raw|unsafe|all|get|each|one|any|many|none|oneOrNone|manyOrNone|batch|stream|send|db|request)$|$(?<=(?:query|sql|statement|exec|command|prepare|fetch|select|insert|update|delete)[a-z]*)/i;

/** Properties under which calls take a statement. */
const named = ['sql', 'text', 'query', 'statement', 'queryString', 'QueryString', 'Statement', 'Sql'];

export function noteStatements(site: CallSite, args: readonly Value[], origin: string | undefined): void {
  for (const [at, arg] of args.entries()) {
    if (arg.kind !== 'text' && arg.kind !== 'object' && arg.kind !== 'union') continue;
    const texts = alternatives(arg).flatMap((one) => (one.kind === 'object' ? named.flatMap((name) => one.props.get(name) ?? []) : [one])).flatMap(alternatives);
    for (const text of texts) if (text.kind === 'text' && isStatement(text)) noteStatement(site, at, text);
    for (const one of alternatives(arg)) {
      if (one.kind !== 'object') continue;
      noteCode(site, at, one.props.get('$where'));
      if (at === 0 && site.evaluator.host.takesOperators(origin)) noteFilter(site, one);
    }
  }
}

/** Methods that drivers and models of MongoDB, and what speaks like it, give a filter. */
const filtering = /(?:^|[.])(?:findOne|find|findOneAnd(?:Update|Delete|Replace|Remove)|(?:update|delete|replace)(?:One|Many)|countDocuments)$/;
/** Where other stores keep a filter, and how much of what it finds they want: then the object is no filter. */
const ofOptions = ['where', 'include', 'select', 'attributes', 'filter', 'data', 'take', 'limit', 'order', 'relations'];

/** A filter with data that may be an object, and so an operator (`{ $ne: null }`), for records of which nothing else is known. */
function noteFilter(site: CallSite, filter: ObjectValue): void {
  if (filter.props.size === 0 || !filtering.test(site.label) || ofOptions.some((name) => filter.props.has(name))) return;
  const open = dangerous(site.evaluator, 'nosql', applyPathTo(site.evaluator.path, filter)).filter(({ origin }) => origin === 'body' || origin === 'query');
  if (open.length > 0) emitAt(site, 'nosql', site.label, '0', site.argSpans[0] ?? site.span, open);
}

/** Code under `$where`, which only MongoDB and what speaks like it read. */
function noteCode(site: CallSite, at: number, code: Value | undefined): void {
  for (const one of code ? alternatives(code) : []) {
    if (one.kind !== 'text') continue;
    for (const taint of dangerous(site.evaluator, 'nosql-code', applyPathTo(site.evaluator.path, one))) emit(site.evaluator, 'nosql-code', site.label, site.argSpans[at] ?? site.span, site.span, taint);
  }
}

function noteStatement(site: CallSite, at: number, text: TextValue): void {
  const open = dangerous(site.evaluator, 'sql', applyPathTo(site.evaluator.path, text));
  if (!runs.test(site.label)) return;
  noteUnset(site.evaluator, 'sql', site.label, text, { span: site.argSpans[at] ?? site.span, call: site.span });
  if (open.length > 0) emitAt(site, 'sql', site.label, String(at), site.argSpans[at] ?? site.span, open);
}

function isStatement({ parts }: TextValue): boolean {
  return typeof parts[0] === 'string' && statement.test(parts.map((part) => (typeof part === 'string' ? part : '…')).join('').slice(0, longestHead));
}
