/**
 * Stack that the native parser takes for one level of each kind of nesting, in units of 100 bytes (measured, rounded
 * up). Past the end of its stack it ends the whole process, so a text that may come near is not given to it.
 */
const cost = { brace: 25, bracket: 15, branch: 13, choice: 10, typeArgument: 20, label: 6, prefix: 3, operator: 0.5 };

/** What fits in the smallest stack we run on (1 MB), with room for the caller. */
const budget = 7000;

/** One open bracket, with what the text inside it has cost so far. */
interface Level {
  readonly base: number;
  /** Operators since the last `,` or `;`: `a = b = c`, `a ? b : c ? d : e`, `!!!a`. */
  run: number;
  /** Nesting that a comma does not end: `A<B, A<C, …`, `if (a) if (b) …`, `else if …`. */
  tail: number;
  readonly isTemplate: boolean;
}

/** Kinds of characters; everything else is part of a word. */
const space = 1;
const newline = 2;
const quote = 3;
const backtick = 4;
const slash = 5;
const openBracket = 6;
const openBrace = 7;
const close = 8;
const comma = 9;
const semicolon = 10;
const colon = 11;
const choice = 12;
const less = 13;
const greater = 14;
const prefix = 15;
const operator = 16;

const kinds = new Uint8Array(128);
const characters: readonly (readonly [kind: number, characters: string])[] = [
  [space, ' \t\v\f'],
  [newline, '\n\r'],
  [quote, '"\''],
  [backtick, '`'],
  [slash, '/'],
  [openBracket, '(['],
  [openBrace, '{'],
  [close, ')]}'],
  [comma, ','],
  [semicolon, ';'],
  [colon, ':'],
  [choice, '?='],
  [less, '<'],
  [greater, '>'],
  [prefix, '!~@'],
  [operator, '+-*%&|^.'],
];
for (const [kind, all] of characters) {
  for (const character of all) kinds[character.charCodeAt(0)] = kind;
}

const wordBeforeRegExp = /\b(?:return|typeof|case|in|of|do|else|void|await|yield)\s*$/;
const branchWord = /(?:if|for|while|with|do)\b/y;

/**
 * Whether parsing the text may need more stack than there is: an estimate from its characters, on the high side.
 * Strings, comments and regular expressions are skipped.
 */
export function nestingExceeds(text: string): boolean {
  return text.length * cost.brace > budget && new Scan(text).exceeds();
}

class Scan {
  readonly #text: string;
  readonly #levels: Level[] = [];
  #level: Level = { base: 0, run: 0, tail: 0, isTemplate: false };
  #at = 0;
  /** Kind of the last character that was neither white space nor comment; 0 for a word. */
  #previous = semicolon;
  #afterNewline = false;
  /** JSX elements that are open, in stack units. */
  #elements = 0;

  constructor(text: string) {
    this.#text = text;
  }

  exceeds(): boolean {
    const text = this.#text;
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      const kind = code < 128 ? (kinds[code] ?? 0) : 0;
      if (kind === space) this.#at++;
      else if (kind === newline) {
        this.#afterNewline = true;
        this.#at++;
      } else {
        if (kind === 0) this.#word(code);
        else this.#sign(kind);
        const { base, run, tail } = this.#level;
        if (base + run + tail + this.#elements > budget) return true;
      }
    }
    return false;
  }

  #word(code: number): void {
    const isOperand = this.#previous === 0 || this.#previous === close || this.#previous === quote || this.#previous === backtick;
    // Two operands in a row on two lines: a statement ended there, without a semicolon.
    if (this.#afterNewline && isOperand) this.#level.run = 0;
    this.#afterNewline = false;
    const start = this.#at;
    let at = start + 1;
    for (; at < this.#text.length; at++) {
      const next = this.#text.charCodeAt(at);
      if (next < 128 && kinds[next] !== 0) break;
    }
    this.#at = at;
    // `typeof typeof a`, `keyof keyof A`
    if (this.#previous === 0) this.#level.run += cost.prefix;
    if (this.#previous === close && this.#isBranch(start)) this.#level.tail += cost.branch;
    // 101 is `e`
    else if (code === 101 && at - start === 4 && this.#text.startsWith('else', start)) this.#level.tail += cost.branch;
    this.#previous = 0;
  }

  #isBranch(at: number): boolean {
    branchWord.lastIndex = at;
    return branchWord.test(this.#text);
  }

  #sign(kind: number): void {
    const level = this.#level;
    const before = this.#previous;
    this.#previous = kind;
    this.#afterNewline = false;
    switch (kind) {
      case quote:
        this.#skipString();
        return;
      case backtick:
        this.#at++;
        this.#skipTemplate();
        return;
      case slash:
        this.#skipSlash(before);
        return;
      case openBracket:
        this.#open(cost.bracket, false);
        break;
      case openBrace:
        this.#open(cost.brace, false);
        break;
      case close:
        this.#close();
        return;
      case comma:
        level.run = 0;
        break;
      case semicolon:
        level.run = level.tail = this.#elements = 0;
        break;
      case colon:
        level.run += cost.label;
        break;
      case choice:
        level.run += cost.choice;
        break;
      case less:
        this.#less(before);
        break;
      case greater:
        level.tail = Math.max(0, level.tail - cost.typeArgument);
        if (before === slash) this.#closeElement();
        break;
      case prefix:
        level.run += cost.prefix;
        break;
      default:
        // `&&`, `||` and `**` are one operator.
        if (before !== operator) level.run += cost.operator;
    }
    this.#at++;
  }

  #less(before: number): void {
    const text = this.#text;
    if (text[this.#at + 1] === '/') this.#closeElement();
    else if (before !== 0 && before !== close) this.#elements += cost.prefix;
    // `A<B` may be a type argument; with a space it is a comparison.
    else if (before === 0 && text[this.#at - 1] !== ' ') this.#level.tail += cost.typeArgument;
    else this.#level.tail += cost.operator;
  }

  #closeElement(): void {
    this.#elements = Math.max(0, this.#elements - cost.prefix);
  }

  #open(price: number, isTemplate: boolean): void {
    const { base, run, tail } = this.#level;
    this.#levels.push(this.#level);
    this.#level = { base: base + run + tail + price, run: 0, tail: 0, isTemplate };
  }

  #close(): void {
    const { isTemplate } = this.#level;
    const isBrace = this.#text[this.#at] === '}';
    this.#level = this.#levels.pop() ?? this.#level;
    this.#at++;
    if (isTemplate && isBrace) this.#skipTemplate();
  }

  /** To the end of the string, or of the line: an apostrophe in JSX text opens nothing. */
  #skipString(): void {
    const text = this.#text;
    const opening = text.charCodeAt(this.#at);
    for (this.#at++; this.#at < text.length; this.#at++) {
      const code = text.charCodeAt(this.#at);
      // 10 is a line feed, 92 a backslash
      if (code === 10) return;
      if (code === 92) this.#at++;
      else if (code === opening) break;
    }
    this.#at++;
  }

  /** To the end of the template, or into its next hole. */
  #skipTemplate(): void {
    const text = this.#text;
    for (; this.#at < text.length; this.#at++) {
      const character = text[this.#at];
      if (character === '\\') this.#at++;
      else if (character === '`') break;
      else if (character === '$' && text[this.#at + 1] === '{') {
        this.#open(cost.brace, true);
        this.#at += 2;
        this.#previous = semicolon;
        return;
      }
    }
    this.#at++;
    this.#previous = backtick;
  }

  #skipSlash(before: number): void {
    const text = this.#text;
    const next = text[this.#at + 1];
    if (next === '/' || next === '*') {
      this.#previous = before;
      const end = next === '/' ? text.indexOf('\n', this.#at) : text.indexOf('*/', this.#at + 2);
      this.#at = end === -1 ? text.length : next === '/' ? end : end + 2;
    } else if (this.#startsRegExp(before)) this.#skipRegExp();
    else this.#at++;
  }

  #startsRegExp(before: number): boolean {
    if (before === 0) return wordBeforeRegExp.test(this.#text.slice(Math.max(0, this.#at - 10), this.#at));
    // `</tag>` is no regular expression either.
    return before !== close && before !== quote && before !== backtick && before !== less;
  }

  #skipRegExp(): void {
    const text = this.#text;
    let isInClass = false;
    for (this.#at++; this.#at < text.length; this.#at++) {
      const character = text[this.#at];
      if (character === '\n') return;
      if (character === '\\') this.#at++;
      else if (character === '[') isInClass = true;
      else if (character === ']') isInClass = false;
      else if (character === '/' && !isInClass) break;
    }
    this.#at++;
    this.#previous = quote;
  }
}
