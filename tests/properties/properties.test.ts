import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import type { ModuleFacts } from '../../src/facts/index.js';
import { asModel, link } from '../../src/link/index.js';
import type { ModelData } from '../../src/model/index.js';
import { dataOf } from '../../src/project/index.js';
import { parseShared, stringifyShared } from '../../src/project/shared-json.js';
import { rules } from '../../src/rules.js';
import { linkInput, modelOf } from '../link/project.js';
import { told } from '../support/kept.js';
import { cleanProgram, names, plainNames, reformatted, taintedProgram } from './programs.js';

const found = (text: string): readonly string[] => modelOf({ 'app.js': text }).parts.flows.map(({ risk, sink, source }) => `${risk} ${sink} ${source.origin} ${source.id}`).sort();

/** What every rule finds, and how often. Messages name things, and so differ. */
function findings(text: string): readonly string[] {
  const model = modelOf({ 'app.js': text });
  return Object.entries(rules).flatMap(([name, rule]) => [...rule.findings(model), ...rule.findings(model, rule.meta.docs.strictOptions)].map(() => name));
}

const words = ['const', 'x', '=', '(', ')', '{', '}', '[', ']', '=>', 'async', 'await', 'function', 'class', 'extends', 'import', 'from', "'express'", 'export', 'default', ';', ',', '.', '?.', '...', '`${', '}`', '/re/', '@Get()', 'if', 'else', 'for', 'of', 'return', 'throw', 'try', 'catch', '<T>', ': string', '#p', 'static', 'get', 'yield', '*', '0', '\n', '\u2028', '\0', '\uFEFF', '\uD800'];

test('no text breaks the extraction, and facts survive JSON', () => {
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' '));
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), soup), fc.constantFrom('a.ts', 'a.js', 'a.cjs', 'a.tsx', 'a.mts'), (text, file) => {
    const facts = extract(text, file);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  }), { numRuns: 600 });
});

test('no program of odd parts breaks linking', () => {
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => `import express from 'express';\nconst app = express();\napp.get('/', (req, res) => { ${list.join(' ')} });\n`);
  fc.assert(fc.property(soup, (text) => {
    expect(() => modelOf({ 'app.ts': text })).not.toThrow();
  }), { numRuns: 150 });
});

test('data of the caller’s choice is found, however it gets there', () => {
  fc.assert(fc.property(taintedProgram, ({ text }) => {
    expect(found(text(plainNames)).filter((flow) => flow.startsWith('sql '))).not.toEqual([]);
  }), { numRuns: 80 });
});

test('constants alone never make a flow', () => {
  fc.assert(fc.property(cleanProgram, ({ text }) => {
    expect(found(text(plainNames))).toEqual([]);
  }), { numRuns: 80 });
});

test('names of variables change nothing', () => {
  fc.assert(fc.property(fc.oneof(taintedProgram, cleanProgram), names, ({ text }, given) => {
    expect(found(text(given))).toEqual(found(text(plainNames)));
    expect(findings(text(given))).toEqual(findings(text(plainNames)));
  }), { numRuns: 50 });
});

test('white space and comments change nothing', () => {
  fc.assert(fc.property(fc.oneof(taintedProgram, cleanProgram), fc.nat(), ({ text }, seed) => {
    expect(found(reformatted(text(plainNames), seed))).toEqual(found(text(plainNames)));
    expect(findings(reformatted(text(plainNames), seed))).toEqual(findings(text(plainNames)));
  }), { numRuns: 50 });
});

test('what was kept on the disk finds the same', () => {
  fc.assert(fc.property(fc.oneof(taintedProgram, cleanProgram), ({ text }) => {
    const input = linkInput({ 'app.js': text(plainNames) });
    const model = link(input);
    const fromFacts = link({ ...input, facts: (file) => JSON.parse(JSON.stringify(input.facts(file))) as ModuleFacts });
    const fromModel = asModel(parseShared(stringifyShared(dataOf(model))) as ModelData, input);
    expect([told(fromFacts), told(fromModel)]).toEqual([told(model), told(model)]);
  }), { numRuns: 30 });
});
