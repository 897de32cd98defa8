import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { printBody } from './print.js';

function body(text: string, fileName = 'orders.ts'): string {
  const facts = extract(text, fileName);
  expect(facts.error).toBeUndefined();
  return printBody(facts);
}

test('a literal of each kind', () => {
  expect(body('1; "a"; true; null; undefined; -2; `t`; /a+/gi; 10n; 1e999')).toMatchInlineSnapshot(`
    "r0 = 1
    r1 = "a"
    r2 = true
    r3 = null
    r4 = undefined
    r5 = -2
    r6 = "t"
    r7 = /a+/gi
    r8 = unknown (bigint)
    r9 = unknown (number out of range)"
  `);
});

test('a method call reads the method and passes its object', () => {
  expect(body('app.get("/", handler)')).toMatchInlineSnapshot(`
    "r0 = global app
    r1 = r0.get
    r2 = "/"
    r3 = global handler
    r4 = call r0:r1(r2, r3)"
  `);
});

test('an optional chain', () => {
  expect(body('a?.b.c?.()')).toMatchInlineSnapshot(`
    "r0 = global a
    r1 = r0?.b
    r2 = r1?.c
    r3 = call r1:r2?()"
  `);
});

test('a computed key, and one that the text knows', () => {
  expect(body('a[b]; a["c"]; a[0]; a[`d`]')).toMatchInlineSnapshot(`
    "r0 = global a
    r1 = global b
    r2 = r0[r1]
    r3 = global a
    r4 = r3.c
    r5 = global a
    r6 = r5.0
    r7 = global a
    r8 = r7.d"
  `);
});

test('spread arguments and explicit type arguments', () => {
  expect(body('f<string>(...a, b); new C<D>(e)')).toMatchInlineSnapshot(`
    "r0 = global f
    r1 = global a
    r2 = global b
    r3 = call r0<string>(...r1, r2)
    r4 = global C
    r5 = global e
    r6 = new r4<D>(r5)"
  `);
});

test('an object with spread, computed key, method and accessors', () => {
  expect(body('({ ...a, [b]: 1, "c-d": 2, e() {}, get f() { return 1 }, set f(v) {}, g })')).toMatchInlineSnapshot(`
    "r0 = global a
    r1 = global b
    r2 = 1
    r3 = 2
    r4 = f1
    r5 = f2
    r6 = f3
    r7 = global g
    r8 = {...r0, [r1]: r2, c-d: r3, e: r4, get f: r5, set f: r6, g: r7}"
  `);
});

test('an array with a hole and a spread', () => {
  expect(body('[1, , ...a]')).toMatchInlineSnapshot(`
    "r0 = 1
    r1 = undefined
    r2 = global a
    r3 = [r0, r1, ...r2]"
  `);
});

test('templates, tagged and plain', () => {
  expect(body('`a${b}c`; sql`x${y}`; db.sql`z`')).toMatchInlineSnapshot(`
    "r0 = global b
    r1 = template ["a","c"] [r0]
    r2 = global sql
    r3 = global y
    r4 = r2 template ["x",""] [r3]
    r5 = global db
    r6 = r5.sql
    r7 = r5:r6 template ["z"] []"
  `);
});

test('operators that may skip their right side', () => {
  expect(body('a && b || c ?? 1', 'orders.js')).toMatchInlineSnapshot(`
    "r0 = global a
    r2 = r0 && r1
      block:
        r1 = global b
    r4 = r2 || r3
      block:
        r3 = global c
    r6 = r4 ?? r5
      block:
        r5 = 1"
  `);
});

test('a conditional expression', () => {
  expect(body('a ? b() : c')).toMatchInlineSnapshot(`
    "r0 = global a
    r4 = r0 ? r2 : r3
      then:
        r1 = global b
        r2 = call r1()
      else:
        r3 = global c"
  `);
});

test('assignments that compute', () => {
  expect(body('let x = 1; x += 2; x ||= 3; x++; --x; a.b -= 1; a[c]++')).toMatchInlineSnapshot(`
    "r0 = 1
    declare x = r0
    r1 = x
    r2 = 2
    r3 = r1 + r2
    x = r3
    r4 = x
    r6 = r4 || r5
      block:
        r5 = 3
        x = r5
    r7 = x
    r8 = 1
    r9 = r7 + r8
    x = r9
    r10 = x
    r11 = 1
    r12 = r10 - r11
    x = r12
    r13 = global a
    r14 = r13.b
    r15 = 1
    r16 = r14 - r15
    r13.b = r16
    r17 = global a
    r18 = global c
    r19 = r17[r18]
    r20 = 1
    r21 = r19 + r20
    r17[r18] = r21"
  `);
});

test('the object of an assignment is evaluated before the value', () => {
  expect(body('a().b = c()')).toMatchInlineSnapshot(`
    "r0 = global a
    r1 = call r0()
    r2 = global c
    r3 = call r2()
    r1.b = r3"
  `);
});

test('an assignment to a pattern with defaults, rest and members', () => {
  expect(body('({ a, b: c.d = 1, [e]: f, ...g } = h); [i, , ...j] = k')).toMatchInlineSnapshot(`
    "r0 = global h
    r1 = r0.a
    global a = r1
    r2 = r0.b
    r4 = r2 default r3
      block:
        r3 = 1
    r5 = global c
    r5.d = r4
    r7 = global e
    r6 = r0[r7]
    global f = r6
    r8 = rest r0 without [a, b]
    global g = r8
    r9 = global k
    r10 = r9.0
    global i = r10
    r11 = rest r9 from 2
    global j = r11"
  `);
});

test('casts leave the type, except as const and non-null', () => {
  expect(body('(a as Foo).b; <Bar>c; d satisfies Baz; e as const; f!.g; (h as any) = 1')).toMatchInlineSnapshot(`
    "r0 = global a
    r1 = r0 as Foo
    r2 = r1.b
    r3 = global c
    r4 = r3 as Bar
    r5 = global d
    r6 = r5 as Baz
    r7 = global e
    r8 = global f
    r9 = r8.g
    r10 = 1
    global h = r10"
  `);
});

test('delete, void, typeof and in', () => {
  expect(body('delete a.b; delete a?.[c]; void 0; typeof nothing; "x" in y')).toMatchInlineSnapshot(`
    "r0 = global a
    delete r0.b
    r1 = true
    r2 = global a
    r3 = global c
    delete r2[r3]
    r4 = true
    r5 = 0
    r6 = void r5
    r7 = global nothing
    r8 = typeof r7
    r9 = "x"
    r10 = global y
    r11 = r9 in r10"
  `);
});

test('super, this, import.meta and new.target', () => {
  expect(body('super.m(); this.a; import.meta.url; function f() { new.target }')).toMatchInlineSnapshot(`
    "r0 = f1
    declare f = r0
    r1 = super
    r2 = r1.m
    r3 = call r1:r2()
    r4 = this
    r5 = r4.a
    r6 = meta
    r7 = r6.url"
  `);
});

test('await and yield', () => {
  expect(printBody(extract('async function* f() { await a; yield; yield b; yield* c }', 'orders.ts'), 1)).toMatchInlineSnapshot(`
    "r0 = global a
    r1 = await r0
    r2 = yield
    r3 = global b
    r4 = yield r3
    r5 = global c
    r6 = yield* r5"
  `);
});

test('the expressions inside JSX run, the element is unknown', () => {
  expect(body('<A b={c} {...d}>{e()}<F /> text {/* nothing */}</A>', 'page.tsx')).toMatchInlineSnapshot(`
    "r0 = global c
    r1 = global d
    r2 = global e
    r3 = call r2()
    r4 = unknown (jsx)
    r5 = unknown (jsx)"
  `);
});

test('a sequence gives its last value', () => {
  expect(body('x = (a, b)')).toMatchInlineSnapshot(`
    "r0 = global a
    r1 = global b
    global x = r1"
  `);
});
