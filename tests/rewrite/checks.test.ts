import { expect, test } from 'vitest';
import { applied, editsOf } from '../../src/rewrite/index.js';

const file = '/case/file.ts';

/** The text after the check «…» of the call ‹…› has been put before that of the call ⟦…⟧, which come in any order. */
function guarded(marked: string, leads?: true): string | undefined {
  const text = marked.replace(/[«»‹›⟦⟧]/g, '');
  const at = (open: string, close: string): { file: string; start: number; end: number } => {
    const before = (end: number): number => marked.slice(0, end).replace(/[«»‹›⟦⟧]/g, '').length;
    return { file, start: before(marked.indexOf(open)), end: before(marked.indexOf(close)) };
  };
  const edits = editsOf(text, file, [{ do: 'guard', route: at('⟦', '⟧'), from: at('‹', '›'), check: at('«', '»'), ...(leads && { leads }) }]);
  return edits && applied(text, edits);
}

const line = (text: string | undefined): string | undefined => text?.split('\n').at(-1);

test.each([
  ["const a = f();\n‹app.get('/x', «a», h)›;\n⟦app.put('/y', h)⟧;", "app.put('/y', a, h);"],
  ["const a = f();\n‹app.get('/x', [«a», b], h)›;\n⟦app.put('/y', b, h)⟧;", "app.put('/y', b, a, h);"],
  ["const a = f();\n‹app.get('/x', «a.b(1)», h)›;\n⟦app.put('/y', h)⟧;", "app.put('/y', a.b(1), h);"],
  ["const a = f();\napp.route('/x').‹get(«a», h)›.⟦put(h)⟧;", "app.route('/x').get(a, h).put(a, h);"],
  ["import { a } from './a.js';\n⟦app.put('/y', h)⟧; ‹app.get('/x', «a», h)›;", "app.put('/y', a, h); app.get('/x', a, h);"],
  ["⟦app.put('/y', h)⟧; const a = f(); ‹app.get('/x', «a», h)›;", undefined],
  ["‹app.get('/x', «a», h)›; ⟦app.put('/y', h)⟧; function a() {}", "app.get('/x', a, h); app.put('/y', a, h); function a() {}"],
  ["function one(a) { ‹app.get('/x', «a», h)› } function two() { ⟦app.put('/y', h)⟧ }", undefined],
  ["import type { a } from './a.js';\nfunction one(a) { ‹app.get('/x', «a», h)›; ⟦app.put('/y', h)⟧ }", "function one(a) { app.get('/x', a, h); app.put('/y', a, h) }"],
  ["const a = f();\n‹app.get('/x', «a», h)›; ⟦app.put('/y', (h))⟧;", undefined],
  ["const a = f();\n‹app.get('/x', «a», h)›; ⟦app.put('/y', ...h)⟧;", undefined],
])('an argument: %s', (before, after) => {
  expect(line(guarded(before))).toBe(after);
});

test('who is calling comes before what else runs', () => {
  expect(line(guarded("const a = f();\n‹app.get('/x', «a», b, h)›; ⟦app.put('/y', b, h)⟧;", true))).toBe("app.get('/x', a, b, h); app.put('/y', a, b, h);");
});

test.each([
  ["const a = f();\n‹app.get('/x', { preHandler: «a» }, h)›; ⟦app.put('/y', h)⟧;", undefined, "app.get('/x', { preHandler: a }, h); app.put('/y', { preHandler: a }, h);"],
  ["const a = f();\n‹app.get('/x', { preHandler: [«a», b] }, h)›; ⟦app.put('/y', { schema }, h)⟧;", undefined, "app.get('/x', { preHandler: [a, b] }, h); app.put('/y', { schema, preHandler: [a, b] }, h);"],
  ["const a = f();\n‹app.get('/x', { preHandler: [«a», b] }, h)›; ⟦app.put('/y', { schema }, h)⟧;", true, "app.get('/x', { preHandler: [a, b] }, h); app.put('/y', { schema, preHandler: [a] }, h);"],
  ["const a = f();\n‹app.get('/x', { preHandler: [b, «a»] }, h)›; ⟦app.put('/y', { preHandler: b }, h)⟧;", undefined, "app.get('/x', { preHandler: [b, a] }, h); app.put('/y', { preHandler: [b, a] }, h);"],
  ["const a = f();\n‹app.get('/x', { preHandler: [b, «a»] }, h)›; ⟦app.put('/y', { preHandler: c }, h)⟧;", undefined, undefined],
  ["const a = f();\n‹app.get('/x', { preHandler: «a» }, h)›; ⟦app.put('/y', { ...rest }, h)⟧;", undefined, undefined],
  ["const a = f();\n‹app.get('/x', { preHandler: «a» }, h)›; ⟦app.put('/y', rest, h)⟧;", undefined, undefined],
] as const)('an option: %s', (before, leads, after) => {
  expect(line(guarded(before, leads))).toBe(after);
});

test('a decorator, on a line of its own or not', () => {
  expect(guarded('import { A, B } from "x";\nclass C {\n  @‹«A(B)»›\n  @Get() one() {}\n  @⟦Put()⟧ two() {}\n}')).toBe('import { A, B } from "x";\nclass C {\n  @A(B)\n  @Get() one() {}\n  @A(B)\n  @Put() two() {}\n}');
  expect(line(guarded('import { A } from "x";\nclass C { @‹«A()»› one() {} @⟦Put()⟧ two() {} }'))).toBe('class C { @A() one() {} @A() @Put() two() {} }');
});

test('a decorator is none of a call', () => {
  expect(guarded('import { A } from "x";\n‹app.use(«A»)›;\nclass C { @⟦Put()⟧ two() {} }')).toBeUndefined();
});
