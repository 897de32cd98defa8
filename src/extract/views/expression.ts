import { endOfName, endOfQuoted, isNameStart } from './tags.js';

/** What names mean that a view itself declares: the data they stand for, or `undefined` for something of its own. */
export type Declared = ReadonlyMap<string, readonly string[] | undefined>;

/** Methods of texts and lists whose result holds what they were called on. */
const keeping = new Set(['toString', 'trim', 'toUpperCase', 'toLowerCase', 'toLocaleUpperCase', 'toLocaleLowerCase', 'substring', 'substr', 'slice', 'concat', 'join', 'replace', 'replaceAll', 'repeat', 'padEnd', 'padStart']);
/** Functions whose result holds what they are given. What JSON leaves of markup, a script of the page ends at. */
const passing = new Set(['JSON.stringify', 'String']);
const comparing = ['===', '!==', '==', '!=', '<=', '>=', '<', '>'];
const words = new Set(['true', 'false', 'null', 'undefined', 'typeof', 'new', 'void', 'in', 'instanceof', 'this', 'await', 'function', 'return']);

interface Chain {
  readonly steps: readonly string[];
  readonly end: number;
}

/** Where in an expression its result stands: behind a condition and a question mark. `whole`: a comparison, or a function, is no data. */
function resultStart(text: string): number | undefined {
  let start = 0;
  let isPlain = true;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'" || character === '`') { at = endOfQuoted(text, at) - 1; continue; }
    if (character === '?' && text[at + 1] !== '.' && text[at + 1] !== '?' && text[at - 1] !== '?') { start = at + 1; isPlain = true; continue; }
    if (text.startsWith('=>', at) || character === ';') return undefined;
    if (comparing.some((operator) => text.startsWith(operator, at))) isPlain = false;
  }
  return isPlain ? start : undefined;
}

/** The data that an expression may give: names with their properties. What went through a function out of sight is not among them. */
export function dataIn(expression: string, declared: Declared): readonly (readonly string[])[] {
  const start = resultStart(expression);
  return start === undefined ? [] : pathsIn(expression.slice(start), declared, 0);
}

const deepest = 6;

function pathsIn(text: string, declared: Declared, depth: number): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  if (depth > deepest) return found;
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    if (character === '`') {
      const end = endOfQuoted(text, at);
      for (const hole of holesIn(text.slice(at, end))) found.push(...pathsIn(hole, declared, depth + 1));
      at = end;
    } else if (character === '"' || character === "'") at = endOfQuoted(text, at);
    else if (isNameStart(character)) {
      const chain = chainAt(text, at);
      const isNegated = text[at - 1] === '!';
      const read = text[chain.end] === '(' ? callAt(text, chain, declared, depth) : { paths: isNegated ? [] : [chain.steps], end: chain.end };
      found.push(...read.paths.flatMap((path) => resolved(path, declared)));
      at = read.end;
    } else if (character === '.' && text[at - 1] === ')') at = chainEnd(text, at + 1);
    else at += 1;
  }
  return found;
}

/** A name with the properties behind it: `user.name`, `rows[0].title`, `data['q']`. */
export function chainAt(text: string, from: number): Chain {
  let at = endOfName(text, from);
  const steps = [text.slice(from, at)];
  for (;;) {
    const dot = text.startsWith('?.', at) ? 2 : text[at] === '.' ? 1 : 0;
    if (dot > 0 && isNameStart(text[at + dot])) {
      const end = endOfName(text, at + dot);
      steps.push(text.slice(at + dot, end));
      at = end;
      continue;
    }
    const close = text[at] === '[' ? text.indexOf(']', at) : -1;
    if (close === -1 || close - at > 100) break;
    const inner = text.slice(at + 1, close).trim();
    const isText = inner.startsWith("'") || inner.startsWith('"');
    steps.push(isText ? inner.slice(1, -1) : '[]');
    at = close + 1;
  }
  return { steps, end: at };
}

/** What a call gives of what it is called on, or of what it is given. */
function callAt(text: string, { steps, end }: Chain, declared: Declared, depth: number): { readonly paths: readonly (readonly string[])[]; readonly end: number } {
  const close = closing(text, end);
  const isChanged = text[close] === '.';
  const inner = text.slice(end + 1, close - 1);
  const behind = isChanged ? chainEnd(text, close + 1) : close;
  if (passing.has(steps.join('.'))) return { paths: isChanged ? [] : pathsIn(inner, declared, depth + 1), end: behind };
  const method = steps.at(-1) ?? '';
  // `text.replace(/</g, '&lt;')` encodes by hand.
  const keeps = steps.length > 1 && keeping.has(method) && !isChanged && !(method.startsWith('replace') && inner.includes('<'));
  return { paths: keeps ? [steps.slice(0, -1)] : [], end: behind };
}

/** The offset behind the properties and calls that follow. */
function chainEnd(text: string, from: number): number {
  let at = endOfName(text, from);
  while (text[at] === '(' || text[at] === '.') at = text[at] === '(' ? closing(text, at) : endOfName(text, at + 1);
  return at;
}

/** The offset behind the parenthesis that closes the one here. */
function closing(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'" || character === '`') at = endOfQuoted(text, at) - 1;
    else if (character === '(') open += 1;
    else if (character === ')' && --open === 0) return at + 1;
  }
  return text.length;
}

function holesIn(template: string): readonly string[] {
  const holes: string[] = [];
  for (let at = template.indexOf('${'); at !== -1; at = template.indexOf('${', at + 2)) {
    const end = template.indexOf('}', at);
    if (end === -1) break;
    holes.push(template.slice(at + 2, end));
  }
  return holes;
}

function resolved(path: readonly string[], declared: Declared): readonly (readonly string[])[] {
  const [first = '', ...rest] = path;
  if (words.has(first)) return [];
  if (!declared.has(first)) return [path];
  const meant = declared.get(first);
  return meant ? [[...meant, ...rest]] : [];
}
