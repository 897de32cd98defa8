import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { nestingExceeds } from '../../src/syntax/nesting.js';
import { printBody } from './print.js';

describe('long chains are read to their end', () => {
  test('ten thousand terms', () => {
    const facts = extract(`x = ${'a + '.repeat(10_000)}b`, 'chain.ts');
    expect(facts.error).toBeUndefined();
    expect(facts.functions[0]?.body.filter(({ op }) => op === 'binary')).toHaveLength(10_000);
  });

  test('ten thousand alternatives', () => {
    const facts = extract(`x = ${'a || '.repeat(10_000)}b`, 'chain.ts');
    expect(facts.functions[0]?.body.filter(({ op }) => op === 'logical')).toHaveLength(10_000);
  });

  test('ten thousand calls on the result of the last', () => {
    const facts = extract(`a${'.b().c()'.repeat(5000)}`, 'chain.ts');
    expect(facts.error).toBeUndefined();
    expect(facts.functions[0]?.body.filter(({ op }) => op === 'call')).toHaveLength(10_000);
  });

  test('ten thousand statements and a list as long', () => {
    const facts = extract(`${'f();\n'.repeat(10_000)}x = [${'{ a: (1) }, '.repeat(10_000)}]`, 'long.ts');
    expect(facts.error).toBeUndefined();
    expect(facts.lines).toHaveLength(10_001);
  });

  test('a million characters on one line', () => {
    const facts = extract(`f("${'a'.repeat(1_000_000)}");g()`, 'minified.js');
    expect(facts.error).toBeUndefined();
    expect(facts.lines).toEqual([0]);
  });
});

describe('nesting past the limit is unknown', () => {
  test('five hundred negations', () => {
    const facts = extract(`x = ${'!'.repeat(500)}a`, 'deep.ts');
    expect(facts.error).toBeUndefined();
    expect(printBody(facts)).toContain('unknown (nested too deeply)');
  });

  test('more than four hundred else ifs', () => {
    const facts = extract(`if (a) {} ${'else if (b) {} '.repeat(420)}`, 'deep.ts');
    expect(facts.error).toBeUndefined();
    expect(printBody(facts)).toContain('unknown (nested too deeply)');
  });

  test('a hundred nested functions are within it', () => {
    const facts = extract(`${'function f() { '.repeat(100)}${'}'.repeat(100)}`, 'deep.ts');
    expect(facts.error).toBeUndefined();
    expect(facts.functions).toHaveLength(101);
  });
});

/** The native parser would end the process. */
describe('nesting that the parser does not survive is an error', () => {
  test('parentheses', () => { expectTooDeep(`${'('.repeat(10_000)}a${')'.repeat(10_000)}`); });
  test('arrays', () => { expectTooDeep(`${'['.repeat(10_000)}${']'.repeat(10_000)}`); });
  test('objects', () => { expectTooDeep(`x=${'{a:'.repeat(10_000)}1${'}'.repeat(10_000)}`); });
  test('blocks', () => { expectTooDeep(`${'{'.repeat(10_000)}${'}'.repeat(10_000)}`); });
  test('functions', () => { expectTooDeep(`${'function f(){'.repeat(10_000)}${'}'.repeat(10_000)}`); });
  test('arrows', () => { expectTooDeep(`${'x=>'.repeat(10_000)}x`); });
  test('classes', () => { expectTooDeep(`x=${'class{a='.repeat(10_000)}1${'}'.repeat(10_000)}`); });
  test('calls in arguments', () => { expectTooDeep(`${'f('.repeat(10_000)}${')'.repeat(10_000)}`); });
  test('else ifs', () => { expectTooDeep(`if(a){}${'else if(b){}'.repeat(10_000)}`); });
  test('loops without braces', () => { expectTooDeep(`${'while(a)'.repeat(10_000)};`); });
  test('conditional expressions', () => { expectTooDeep(`${'a?b:'.repeat(10_000)}c`); });
  test('assignments', () => { expectTooDeep(`${'a='.repeat(10_000)}b`); });
  test('templates', () => { expectTooDeep(`${'`${'.repeat(10_000)}a${'}`'.repeat(10_000)}`); });
  test('prefix operators', () => { expectTooDeep(`x=${'!'.repeat(10_000)}a`); });
  test('prefix words', () => { expectTooDeep(`x=${'typeof '.repeat(10_000)}a`); });
  test('type arguments', () => { expectTooDeep(`let a:${'A<'.repeat(10_000)}B${'>'.repeat(10_000)}`); });
  test('JSX elements', () => { expectTooDeep(`x=${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`); });
  test('labels', () => { expectTooDeep(`${'a:'.repeat(10_000)};`); });
  test('destructuring', () => { expectTooDeep(`var ${'{a:'.repeat(10_000)}b${'}'.repeat(10_000)}=c`); });
});

describe('brackets that open nothing are not counted', () => {
  test('in strings, templates, comments and regular expressions', () => {
    expect(nestingExceeds('f("((((", \'[[[[\', `{{{{`); // ((((\n/* {{{{ */ g(/[(]{[(]/, a / b / c);\n'.repeat(2000))).toBe(false);
  });

  test('in a template around a hole', () => {
    expect(nestingExceeds('f(`{{ ${a} (( ${`[[ ${b} `} {{`);\n'.repeat(2000))).toBe(false);
  });

  test('without semicolons', () => {
    expect(nestingExceeds('const a = b ? c : d\nif (a) f()\nmodule.exports.x = a\n'.repeat(5000))).toBe(false);
  });
});

function expectTooDeep(text: string): void {
  expect(extract(text, 'deep.tsx').error?.message).toBe('Nested too deeply to parse');
}
