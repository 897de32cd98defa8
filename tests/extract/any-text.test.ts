import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import type { Instruction, ModuleFacts } from '../../src/facts/index.js';
import { print, printBody } from './print.js';

describe('texts that do not parse give an error and nothing else', () => {
  test('invalid syntax', () => {
    const facts = extract('const a = 1;\nconst b = ;', 'broken.ts');
    expect(facts).toEqual({
      version: 1,
      error: { message: 'Unexpected token', offset: 23 },
      lines: [0, 13],
      requests: [], imports: [], exports: [], functions: [], classes: [], types: [], slots: [],
    });
  });

  test('the offset counts UTF-16 units', () => {
    const text = '\uFEFF"😀é"; const b = ;';
    expect(extract(text, 'broken.ts').error?.offset).toBe(text.lastIndexOf(';'));
  });

  test('null bytes', () => {
    expect(extract('a\0b', 'binary.js').error).toBeDefined();
  });

  test('TypeScript in a JavaScript file', () => {
    expect(extract('interface A {}; enum B {}', 'plain.js').error).toBeDefined();
  });
});

describe('texts that are odd but valid', () => {
  test('an empty text', () => {
    const facts = extract('', 'empty.ts');
    expect(facts.error).toBeUndefined();
    expect(facts.lines).toEqual([0]);
    expect(print(facts)).toBe('f0 module');
  });

  test('a byte order mark counts as one', () => {
    expect(extract('\uFEFFapp', 'bom.ts').functions[0]?.body).toEqual([{ op: 'global', to: 0, name: 'app', start: 1, end: 4 }]);
  });

  test('line ends of all kinds', () => {
    expect(extract('a\nb\r\nc\rd', 'lines.ts').lines).toEqual([0, 2, 5, 7]);
  });

  test('a hashbang', () => {
    expect(extract('#!/usr/bin/env node\nrequire("a")', 'cli.js').requests).toEqual([{ request: 'a', kind: 'require', start: 20, end: 32 }]);
  });

  test('lone surrogates', () => {
    expect(extract('"\ud800"; app', 'surrogate.js').functions[0]?.body.at(-1)).toMatchObject({ start: 5, end: 8 });
  });

  test('JSX in a .js file', () => {
    expect(extract('export const a = () => <a href={b} />', 'page.js').error).toBeUndefined();
  });

  test('await at the top level without imports', () => {
    expect(printBody(extract('await start()', 'main.mjs'))).toContain('await');
  });

  test('an import beside a return at the top level', () => {
    expect(extract('import a from "a"; return a', 'odd.js').imports).toHaveLength(1);
  });

  test('a misplaced await is read all the same', () => {
    expect(extract('function f() { await g() } app.get("/", f)', 'draft.ts').functions).toHaveLength(2);
  });

  test('an unknown extension is read as TypeScript', () => {
    expect(extract('const a: A = b', 'file.vue').error).toBeUndefined();
  });
});

describe('the facts of our own sources', () => {
  const files = readdirSync(new URL('../../src/extract/', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => {
    const text = readFileSync(new URL(`../../src/extract/${name}`, import.meta.url), 'utf8');
    return { name, text, facts: extract(text, name) };
  });

  test('have no error', () => {
    expect(files.filter(({ facts }) => facts.error !== undefined)).toEqual([]);
  });

  test('survive JSON', () => {
    for (const { facts } of files) expect(JSON.parse(JSON.stringify(facts))).toStrictEqual(facts);
  });

  test('point at the text they come from', () => {
    for (const { facts, text } of files) {
      for (const instruction of instructionsOf(facts)) {
        if (instruction.op !== 'read' && instruction.op !== 'global') continue;
        expect(text.slice(instruction.start, instruction.end)).toMatch(new RegExp(`^${instruction.name}\\b`));
      }
    }
  });

  test('write each register once and read only written ones', () => {
    for (const { facts } of files) {
      for (const { body, parameters, registers } of facts.functions) {
        const written = flatten(body).flatMap((instruction) => ('to' in instruction ? [instruction.to] : []));
        expect(new Set(written).size).toBe(written.length);
        for (const register of written) {
          expect(register).toBeGreaterThanOrEqual(parameters.length);
          expect(register).toBeLessThan(registers);
        }
      }
    }
  });
});

test('requests come in the order of the text', () => {
  const facts = extract('const a = require("a"); function f() { require("c") } const b = require("b"); require("d")', 'order.js');
  expect(facts.requests.map(({ request }) => request)).toEqual(['a', 'c', 'b', 'd']);
});

function instructionsOf(facts: ModuleFacts): Instruction[] {
  return facts.functions.flatMap(({ body }) => flatten(body));
}

/** Every instruction, those in nested blocks included. */
function flatten(block: readonly Instruction[]): Instruction[] {
  return block.flatMap((instruction) => [instruction, ...flatten(nestedIn(instruction))]);
}

function nestedIn(instruction: Instruction): Instruction[] {
  switch (instruction.op) {
    case 'logical':
    case 'default':
      return [...instruction.block];
    case 'conditional':
    case 'if':
      return [...instruction.then, ...instruction.else];
    case 'loop':
      return [...instruction.head, ...instruction.body, ...instruction.update];
    case 'each':
    case 'labeled':
      return [...instruction.body];
    case 'switch':
      return instruction.cases.flatMap(({ test: condition, body }) => [...(condition?.block ?? []), ...body]);
    case 'try':
      return [...instruction.block, ...(instruction.handler ?? []), ...(instruction.finalizer ?? [])];
    default:
      return [];
  }
}
