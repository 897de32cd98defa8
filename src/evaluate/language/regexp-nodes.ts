/** What a pattern consists of. `takes`: which characters, as bits; `at`: where it stands. */
export type Node =
  | { readonly kind: 'set'; readonly takes: bigint; readonly at: number }
  /** Matches no character, and can fail: `$`, `\b`, a look-around, a reference. */
  | { readonly kind: 'test'; readonly at: number }
  | { readonly kind: 'row' | 'any-of'; readonly of: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly min: number; readonly max: number };

/** A bit for each ASCII character, and one for all others. */
const others = 128;
const everything = (1n << 129n) - 1n;

function bits(matches: (character: string) => boolean): bigint {
  let all = 0n;
  for (let code = 0; code < others; code += 1) if (matches(String.fromCharCode(code))) all |= 1n << BigInt(code);
  return all;
}

const digits = bits((character) => /\d/.test(character));
const words = bits((character) => /\w/.test(character));
const spaces = bits((character) => /\s/.test(character)) | (1n << BigInt(others));
const lines = bits((character) => character === '\n' || character === '\r');
const escapes: Readonly<Partial<Record<string, bigint>>> = { d: digits, w: words, s: spaces, D: everything & ~digits, W: everything & ~words, S: everything & ~spaces };
const controls: Readonly<Partial<Record<string, string>>> = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f', '0': '\0' };

/** The parts of a pattern; undefined if it is of a form that is not read here. */
export function parsePattern(pattern: string, flags: string): Node | undefined {
  if (flags.includes('v') || pattern.length > maxLength) return undefined;
  const parser = new Parser(pattern, flags);
  const node = parser.alternatives();
  return parser.at === pattern.length && !parser.failed ? node : undefined;
}

const maxLength = 600;
const maxDepth = 40;

class Parser {
  at = 0;
  failed = false;
  #depth = 0;

  constructor(
    readonly text: string,
    readonly flags: string,
  ) {}

  alternatives(): Node {
    this.#depth += 1;
    if (this.#depth > maxDepth) this.failed = true;
    const all: Node[] = [this.#row()];
    while (this.text[this.at] === '|' && !this.failed) {
      this.at += 1;
      all.push(this.#row());
    }
    this.#depth -= 1;
    const [only] = all;
    return all.length === 1 && only ? only : { kind: 'any-of', of: all };
  }

  #row(): Node {
    const of: Node[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')' && !this.failed) of.push(this.#repeated(this.#atom()));
    return { kind: 'row', of };
  }

  #repeated(of: Node): Node {
    const match = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.text.slice(this.at));
    if (!match) return of;
    this.at += match[0].length;
    const [, sign, min, comma, max] = match;
    if (sign !== undefined) return { kind: 'repeat', of, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    return { kind: 'repeat', of, min: Number(min), max: max ? Number(max) : comma ? Infinity : Number(min) };
  }

  #atom(): Node {
    const { at } = this;
    const character = this.text[this.at] ?? '';
    this.at += 1;
    switch (character) {
      case '(':
        return this.#group(at);
      case '[':
        return { kind: 'set', takes: this.#set(), at };
      case '.':
        return { kind: 'set', takes: this.flags.includes('s') ? everything : everything & ~lines, at };
      case '^':
        return { kind: 'row', of: [] };
      case '$':
        return { kind: 'test', at };
      case '\\':
        return this.#escape(at);
      default:
        return { kind: 'set', takes: this.#bit(character), at };
    }
  }

  #group(at: number): Node {
    const head = /^\?(?::|<?[=!]|<[\w$]+>)/.exec(this.text.slice(this.at))?.[0] ?? '';
    this.at += head.length;
    if (head === '' && this.text[this.at] === '?') this.failed = true;
    const inner = this.alternatives();
    if (this.text[this.at] === ')') this.at += 1;
    else this.failed = true;
    return /[=!]$/.test(head) ? { kind: 'test', at } : inner;
  }

  #escape(at: number): Node {
    const next = this.text[this.at] ?? '';
    if (/[bB]/.test(next)) {
      this.at += 1;
      return { kind: 'test', at };
    }
    // A reference back takes what nobody knows here.
    if (/[1-9k]/.test(next)) this.failed = true;
    return { kind: 'set', takes: this.#escaped(), at };
  }

  /** The characters that an escape takes; stands behind the backslash. */
  #escaped(): bigint {
    const next = this.text[this.at] ?? '';
    const code = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]+)\})/i.exec(this.text.slice(this.at));
    if (code) {
      this.at += code[0].length;
      return this.#bit(String.fromCodePoint(Math.min(0x10_ff_ff, parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16))));
    }
    this.at += 1;
    if (/[pP]/.test(next) && this.text[this.at] === '{') {
      this.at = this.text.indexOf('}', this.at) + 1;
      return everything;
    }
    return escapes[next] ?? this.#bit(controls[next] ?? next);
  }

  #set(): bigint {
    const isNot = this.text[this.at] === '^';
    if (isNot) this.at += 1;
    let all = 0n;
    while (this.at < this.text.length && this.text[this.at] !== ']') {
      const from = this.#member();
      const isRange = this.text[this.at] === '-' && this.text[this.at + 1] !== ']' && this.at + 1 < this.text.length;
      if (!isRange) {
        all |= from;
        continue;
      }
      this.at += 1;
      all |= between(from, this.#member());
    }
    if (this.text[this.at] === ']') this.at += 1;
    else this.failed = true;
    return isNot ? everything & ~all : all;
  }

  #member(): bigint {
    const character = this.text[this.at] ?? '';
    this.at += 1;
    return character === '\\' ? this.#escaped() : this.#bit(character);
  }

  #bit(character: string): bigint {
    const code = character.codePointAt(0) ?? others;
    const own = 1n << BigInt(Math.min(code, others));
    if (!this.flags.includes('i') || !/[a-z]/i.test(character)) return own;
    return own | (1n << BigInt((character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase()).charCodeAt(0)));
  }
}

/** All from the lowest bit of one to the highest of the other. */
function between(from: bigint, to: bigint): bigint {
  let all = from | to;
  let inside = false;
  for (let at = 0n; at <= 128n; at += 1n) {
    const bit = 1n << at;
    if ((from & bit) !== 0n) inside = true;
    if (inside) all |= bit;
    if ((to & bit) !== 0n && to < bit << 1n) break;
  }
  return all;
}
