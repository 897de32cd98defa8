import { readFileSync } from 'node:fs';
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.js';

/** Every regular expression of ours meets texts that a hostile project wrote: the time it takes grows with the text, not with its square. */
const literals = [...sourceFiles('src'), ...sourceFiles('rules')].flatMap(literalsIn);

/** Where expressions are put together, and why that is harmless. A new place is to be thought over, and named here. */
const composed: Readonly<Record<string, string>> = {
  'src/cli/globs.ts': 'globs of our own presets',
  'src/evaluate/checks/target-tests.ts': 'of the project: cheap patterns only, on paths of routes',
  'src/evaluate/language/native-texts.ts': 'of the project: cheap patterns only, on short constants',
  'src/evaluate/language/regexps.ts': 'of the project: cheap patterns only, on what is short',
  'src/evaluate/packages/file-lists.ts': 'two wildcards for folders at most, on names of files',
  'src/evaluate/packages/row-patterns.ts': 'from rows of libraries',
  'src/evaluate/records/sql-texts.ts': 'on the first few thousand characters',
  'src/evaluate/records/statements.ts': 'anchored, with one part that may grow',
  'src/extract/stored/sql.ts': 'anchored at words, with one part that may grow',
  'src/libraries/path.ts': 'one member for each wildcard, and members have no dots',
  'src/link/routes/patterns.ts': 'few wildcards, and no long paths',
  'src/model/path-shapes.ts': 'few open parts, and no long paths',
  'src/model/route-globs.ts': 'few wildcards, and no long paths',
  'src/project/json.ts': 'three literals side by side',
  'src/rewrite/statements.ts': 'one quotation mark, and all others up to it',
};

interface Literal {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

test('there are expressions to check', () => {
  expect(literals.length).toBeGreaterThan(200);
});

test('none takes long for a text made of what it is made of', () => {
  expect(literals.flatMap((literal) => slowText(literal) ?? [])).toEqual([]);
}, 120_000);

test('the trial finds what it is there to find', () => {
  for (const source of [String.raw`^\s*(\d+)\s*([a-z]*)\s*$`, String.raw`:\w+\([^)]*\)`, String.raw`(?:\(\))+$`, String.raw`(?:admin|role)s?\w*$`, String.raw`^(\w+\s?)*$`]) {
    expect(slowText({ at: source, source, flags: '' })).toBeDefined();
  }
}, 120_000);

describe('expressions that are put together', () => {
  test('stand where somebody thought about them', () => {
    const found = [...sourceFiles('src'), ...sourceFiles('rules')].filter((file) => /\bnew RegExp\(|(?<![\w'.])RegExp\(/.test(readFileSync(file, 'utf8')));
    expect(found.sort()).toEqual(Object.keys(composed));
  });
});

function literalsIn(file: string): Literal[] {
  const text = readFileSync(file, 'utf8');
  const found: Literal[] = [];
  JSON.stringify(parseSync(file, text).program, (_, value: unknown) => {
    const node = value as { type?: unknown; start: number; regex?: { pattern: string; flags: string } | null } | null;
    if (node?.type === 'Literal' && node.regex) found.push({ at: `${file}:${text.slice(0, node.start).split('\n').length}`, source: node.regex.pattern, flags: node.regex.flags });
    return typeof value === 'bigint' ? undefined : value;
  });
  return found;
}

/** How often a part comes, at least: what doubles with each is slow for the first, or for the second on a fast machine; it would not come back from the next. */
const repeated = [24, 30];
/** Characters of an attack: what grows with the square is slow for the last. */
const lengths = [300, 30_000];
/** Milliseconds; a line takes well under one. */
const patience = 25;

/** A text on which the expression takes long: something it begins with, then a part of it again and again, then what it does not expect. */
function slowText({ at, source, flags }: Literal): string | undefined {
  const expression = new RegExp(source, flags.replace('y', ''));
  for (const [before, part] of attacksOn(new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') }))) {
    for (const times of [...repeated, ...lengths.map((length) => Math.ceil(length / part.length))]) {
      const text = before + part.repeat(times) + '\0\n';
      // A busy machine may be slow once, but not each time.
      if ([1, 2, 3].every(() => timeOf(expression, text) > patience)) return `${at} /${source}/${flags} on ${JSON.stringify(before)} and ${JSON.stringify(part)} again and again`;
    }
  }
  return undefined;
}

/** Time of the processor: what others do on the machine does not count. */
function timeOf(expression: RegExp, text: string): number {
  const start = process.cpuUsage();
  text.replace(expression, '');
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What an alternative begins with, and a part of it that may come again and again. */
function attacksOn(pattern: AST.Pattern): (readonly [before: string, part: string])[] {
  const attacks = new Map<string, readonly [string, string]>();
  const addAll = (alternatives: readonly AST.Alternative[], before: string): void => {
    for (const { elements } of alternatives) {
      const parts = inParts(elements);
      const samples = parts.map((part) => part.map(sample).join(''));
      for (const [from, [first]] of parts.entries()) {
        const start = before + samples.slice(0, from).join('');
        for (let to = from + 1; to <= Math.min(samples.length, from + 4); to += 1) {
          const part = samples.slice(from, to).join('');
          if (part !== '') for (const one of [start, '']) attacks.set(JSON.stringify([one, part]), [one, part]);
        }
        addInner(first, start);
      }
    }
  };
  const addInner = (element: AST.Element | undefined, before: string): void => {
    if (element?.type === 'Quantifier') addInner(element.element, before);
    else if (element?.type === 'Group' || element?.type === 'CapturingGroup') addAll(element.alternatives, before);
  };
  addAll(pattern.alternatives, '');
  return [...attacks.values()];
}

/** The elements of an alternative; the characters of a word are one part. */
function inParts(elements: readonly AST.Element[]): AST.Element[][] {
  const parts: AST.Element[][] = [];
  for (const element of elements) {
    const last = parts.at(-1);
    if (element.type === 'Character' && last?.[0]?.type === 'Character') last.push(element);
    else parts.push([element]);
  }
  return parts;
}

/** A short text that an element matches, at least once where it may be left out. */
function sample(element: AST.Element): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
      return element.kind === 'space' && !element.negate ? ' ' : element.kind === 'digit' && !element.negate ? '0' : element.kind === 'any' || element.kind === 'word' ? (element.kind === 'word' && element.negate ? '-' : 'a') : 'x';
    case 'CharacterClass':
      return 'a0_- ./<>[](){}\'"`,:;*+?|=&#@!\\\t\nZ'.split('').find((one) => new RegExp(element.raw).test(one)) ?? 'é';
    case 'Quantifier':
      return sample(element.element).repeat(Math.max(1, Math.min(element.min, 4)));
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives[0]?.elements.map(sample).join('') ?? '';
    default:
      return '';
  }
}
