import { dataIn } from './expression.js';
import type { Findings } from './index.js';
import { blankComments } from './section-tags.js';
import { endOfName, endOfQuoted, isNameStart, quotedIn, tagsOf } from './tags.js';

/** Filters that leave markup in a text as it is. What others make of it is out of sight. */
const keeping = new Set(['default', 'd', 'upper', 'lower', 'upcase', 'downcase', 'capitalize', 'title', 'trim', 'strip', 'lstrip', 'rstrip', 'truncate', 'truncatewords', 'join', 'first', 'last', 'string', 'append', 'prepend', 'dump', 'json', 'json_encode', 'tojson', 'center', 'indent', 'reverse', 'nl2br', 'newline_to_br']);
const marking = new Set(['safe', 'raw']);

/** Reads `{{ x | safe }}` and the like. `encodes`: the engine encodes what no filter marks as markup. */
export function filterTags(text: string, { outputs, parts }: Findings, encodes: boolean): void {
  const plain = blankComments(text, '{#', '#}');
  const tags = [...tagsOf(plain, '{{', '}}').map((tag) => ({ ...tag, isOutput: true })), ...tagsOf(plain, '{%', '%}').map((tag) => ({ ...tag, isOutput: false }))].sort((one, other) => one.at - other.at);
  const declared = new Map<string, readonly string[] | undefined>();
  let isEncoding = encodes;
  let isVerbatim = false;
  for (const { content, at, isOutput } of tags) {
    const body = content.replace(/^-|-$/g, '').trim();
    if (!isOutput) {
      const word = body.slice(0, endOfName(body, 0));
      if (/^(?:end)?(?:raw|verbatim)$/.test(word)) isVerbatim = !word.startsWith('end');
      else if (/^(?:end)?autoescape$/.test(word)) isEncoding = word === 'autoescape' ? !/\b(?:false|off)\b/.test(body) : encodes;
      else statement(word, body.slice(word.length).trim(), declared, parts);
      continue;
    }
    if (isVerbatim) continue;
    const [expression = '', ...filters] = split(body);
    const names = filters.map((filter) => filter.slice(0, endOfName(filter, 0)));
    const marked = names.some((name) => marking.has(name));
    if (!names.every((name) => keeping.has(name) || marking.has(name))) continue;
    for (const path of dataIn(expression.split(' if ', 1)[0] ?? '', declared)) outputs.push({ path: path[0] === 'it' && path.length > 1 ? path.slice(1) : path, at, raw: marked || !isEncoding });
  }
}

/** The parts of `value | filter(argument) | filter`. */
function split(body: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < body.length; at += 1) {
    const character = body[at];
    if (character === '"' || character === "'") at = endOfQuoted(body, at) - 1;
    else if (character === '|' && body[at + 1] !== '|' && body[at - 1] !== '|') {
      parts.push(body.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...parts, body.slice(from).trim()];
}

function statement(word: string, rest: string, declared: Map<string, readonly string[] | undefined>, parts: Set<string>): void {
  if (word === 'include' || word === 'extends' || word === 'layout' || word === 'render') {
    const named = quotedIn(rest.slice(0, 300));
    if (named !== undefined) parts.add(named);
  } else if (word === 'for') {
    const name = rest.slice(0, endOfName(rest, 0));
    const at = rest.indexOf(' in ');
    const [list] = at === -1 || !isNameStart(rest[0]) ? [] : dataIn(rest.slice(at + 4).split(/[\s|]/, 1)[0] ?? '', declared);
    if (name !== '') declared.set(name, rest.slice(0, Math.max(at, 0)).includes(',') || !list ? undefined : [...list, '[]']);
  } else if (word === 'set' || word === 'assign') {
    const name = rest.slice(0, endOfName(rest, 0));
    const equals = rest.indexOf('=');
    const value = equals === -1 ? '' : rest.slice(equals + 1).trim();
    const [data] = value.includes('|') ? [] : dataIn(value, declared);
    if (name !== '') declared.set(name, data);
  }
}
