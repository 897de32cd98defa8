import { chainAt } from './expression.js';
import type { Findings } from './index.js';
import { endOfName, isNameStart, quotedIn, tagsOf } from './tags.js';

type Dialect = 'mustache' | 'handlebars' | 'dust';

/** What names mean inside a section: the data it stands for, and names it gives to them. */
interface Section {
  readonly tag: string;
  /** Paths that a name may go on from, nearest first. */
  readonly scopes: readonly (readonly string[])[];
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** Helpers of Handlebars after whose name data stand that they go through, or into. */
const into = new Set(['each', 'with']);
const testing = new Set(['if', 'unless', 'else', 'eq', 'ne', 'is', 'isnt', 'and', 'or', 'gt', 'lt', 'gte', 'lte', 'select', 'math', 'ifCond']);

/** Sections inside of sections, and how many of them a name is looked for in. */
const deepest = 32;
const mostScopes = 6;

/** Reads `{{{x}}}`, `{{& x}}`, `{x|s}` and the sections around them. */
export function sectionTags(text: string, { outputs, parts }: Findings, dialect: Dialect): void {
  const stack: Section[] = [{ tag: '', scopes: [[]], names: new Map() }];
  for (const { content, at, isTriple } of dialect === 'dust' ? dustTags(text) : curlyTags(text)) {
    const sign = content[0] ?? '';
    const body = content.replace(/^[#^/&>?!~]/, '').replace(/~$/, '').trim();
    const inside = stack.at(-1);
    if (sign === '!' || !inside) continue;
    if (sign === '>') {
      const part = (/^["']/.test(body) ? quotedIn(body) : undefined) ?? wordOf(body);
      if (part !== '') parts.add(part);
    } else if (sign === '#' || (sign === '?' && dialect === 'dust')) {
      if (stack.length < deepest && !(dialect === 'dust' && body.endsWith('/'))) stack.push(sectionOf(body, sign, inside, dialect));
    } else if (sign === '^' && body !== '' && stack.length < deepest) stack.push({ ...inside, tag: wordOf(body) });
    else if (sign === '/') closeSection(stack, wordOf(body));
    else output(content, at, isTriple || sign === '&', inside, dialect, outputs);
  }
}

interface CurlyTag {
  readonly content: string;
  readonly at: number;
  readonly isTriple: boolean;
}

/** Long comments hold what looks like tags. */
function curlyTags(text: string): readonly CurlyTag[] {
  return tagsOf(blankComments(text, '{{!--', '--}}'), '{{', '}}').map(({ content, at }) => {
    const isTriple = content.startsWith('{');
    return { content: (isTriple ? content.slice(1) : content).trim().replace(/^~/, '').trim(), at, isTriple };
  });
}

/** A brace with a space behind it is a brace of a script or a style. */
function dustTags(text: string): readonly CurlyTag[] {
  return tagsOf(blankComments(text, '{!', '!}'), '{', '}').flatMap(({ content, at }) => (/^[\s{"]/.test(content) || content === '' ? [] : [{ content, at, isTriple: false }]));
}

/** The same text with spaces for what is commented out, so that offsets stay. */
export function blankComments(text: string, open: string, close: string): string {
  if (!text.includes(open)) return text;
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length);
    if (end === -1) break;
    kept.push(text.slice(from, at), text.slice(at, end + close.length).replace(/[^\n]/g, ' '));
    from = end + close.length;
  }
  kept.push(text.slice(from));
  return kept.join('');
}

function sectionOf(body: string, sign: string, inside: Section, dialect: Dialect): Section {
  const word = wordOf(body);
  const rest = body.slice(word.length).trim();
  if (sign === '?' || testing.has(word) || word.startsWith('@')) return { ...inside, tag: word };
  const isHelper = dialect === 'handlebars' && into.has(word);
  // A block helper of the project's own: what names mean in it is its business.
  if (dialect === 'handlebars' && !isHelper && rest !== '') return { tag: word, scopes: [], names: new Map() };
  const [data] = pathsOf(isHelper ? rest : body, inside, dialect);
  const path = data && [...data, ...(word === 'with' && isHelper ? [] : ['[]'])];
  const alias = rest.includes(' as |') ? rest.slice(rest.indexOf('|') + 1).trim() : '';
  const names = alias !== '' && path ? new Map([...inside.names, [alias.slice(0, endOfName(alias, 0)), path]]) : inside.names;
  return { tag: word, scopes: [...(path ? [path] : []), ...(path && dialect !== 'dust' && !isHelper ? [path.slice(0, -1)] : []), ...(dialect === 'handlebars' ? [] : inside.scopes)].slice(0, mostScopes), names };
}

function closeSection(stack: Section[], tag: string): void {
  const at = stack.findLastIndex((section) => section.tag === tag);
  if (at > 0) stack.length = at;
}

function output(content: string, at: number, isRaw: boolean, inside: Section, dialect: Dialect, outputs: Findings['outputs']): void {
  const [name = '', ...filters] = dialect === 'dust' ? content.split('|') : [content.replace(/^&/, '').replace(/\}$/, '').trim()];
  // What stands behind a name makes it the name of a helper.
  if (/\s/.test(name.trim()) && dialect === 'handlebars') return;
  if (dialect === 'dust' && filters.some((filter) => filter !== 's')) return;
  for (const path of pathsOf(name.trim(), inside, dialect)) outputs.push({ path, at, raw: isRaw || filters.includes('s') });
}

/** What a name may stand for here: `name`, `this.name`, `@root.name`, `.`. Above the section nothing is known. */
function pathsOf(name: string, { scopes, names }: Section, dialect: Dialect): readonly (readonly string[])[] {
  if (name === '.' || name === 'this') return scopes.slice(0, 1);
  if (name === 'else' || name.startsWith('..')) return [];
  const text = name.replace(/^(?:this\.|\.\/|this\/|@root\.|\.)/, '');
  if (!isNameStart(text[0])) return [];
  const { steps, end } = chainAt(text, 0);
  if (end !== text.length && dialect !== 'dust' && !/^[\s|]/.test(text.slice(end, end + 1))) return [];
  const [first = '', ...rest] = steps;
  const named = names.get(first);
  if (named) return [[...named, ...rest]];
  return name.startsWith('@root.') ? [steps] : scopes.map((scope) => [...scope, ...steps]);
}

function wordOf(text: string): string {
  const end = text.search(/\s/);
  return end === -1 ? text : text.slice(0, end);
}
