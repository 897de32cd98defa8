import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { print, printBody } from './print.js';

function body(text: string, fileName = 'orders.ts'): string {
  const facts = extract(text, fileName);
  expect(facts.error).toBeUndefined();
  return printBody(facts);
}

test('if, else if and else', () => {
  expect(body('if (a) b(); else if (c) { d() } else e()')).toMatchInlineSnapshot(`
    "r0 = global a
    if r0
      then:
        r1 = global b
        r2 = call r1()
      else:
        r3 = global c
        if r3
          then:
            r4 = global d
            r5 = call r4()
          else:
            r6 = global e
            r7 = call r6()"
  `);
});

test('a for loop with its own variable', () => {
  expect(body('for (let i = 0; i < n; i++) f(i)')).toMatchInlineSnapshot(`
    "r0 = 0
    declare i = r0
    for r3
      head:
        r1 = i
        r2 = global n
        r3 = r1 < r2
      body:
        r4 = global f
        r5 = i
        r6 = call r4(r5)
      update:
        r7 = i
        r8 = 1
        r9 = r7 + r8
        i = r9"
  `);
});

test('endless, while and do loops', () => {
  expect(body('for (;;) break; while (a) b(); do c(); while (d)')).toMatchInlineSnapshot(`
    "for
      body:
        break
    while r0
      head:
        r0 = global a
      body:
        r1 = global b
        r2 = call r1()
    do r3
      head:
        r3 = global d
      body:
        r4 = global c
        r5 = call r4()"
  `);
});

test('for of with a pattern, a member and await; for in', () => {
  expect(body('for (const [k, v] of m) f(k); for (a.b of c); for await (const d of e); for (var g in h);')).toMatchInlineSnapshot(`
    "r0 = global m
    each r1 of r0
      body:
        r2 = r1.0
        declare k = r2
        r3 = r1.1
        declare v = r3
        r4 = global f
        r5 = k
        r6 = call r4(r5)
    r7 = global c
    each r8 of r7
      body:
        r9 = global a
        r9.b = r8
    r10 = global e
    each await r11 of r10
      body:
        declare d = r11
    r12 = global h
    each r13 in r12
      body:
        declare g = r13"
  `);
});

test('a switch with a default in the middle and a hoisted function', () => {
  expect(body('switch (a) { case 1: g(); default: b(); break; case c(): function g() {} }')).toMatchInlineSnapshot(`
    "r0 = global a
    r1 = f1
    declare g = r1
    switch r0
      test:
        r2 = 1
      case r2:
        r3 = g
        r4 = call r3()
      default:
        r5 = global b
        r6 = call r5()
        break
      test:
        r7 = global c
        r8 = call r7()
      case r8:"
  `);
});

test('try with a destructured error and finally', () => {
  expect(body('try { a() } catch ({ message }) { throw message } finally { b() }')).toMatchInlineSnapshot(`
    "try catch r2
      block:
        r0 = global a
        r1 = call r0()
      handler:
        r3 = r2.message
        declare message = r3
        r4 = message
        throw r4
      finally:
        r5 = global b
        r6 = call r5()"
  `);
});

test('try without an error variable', () => {
  expect(body('try { a() } catch { b() }')).toMatchInlineSnapshot(`
    "try
      block:
        r0 = global a
        r1 = call r0()
      handler:
        r2 = global b
        r3 = call r2()"
  `);
});

test('labels of loops and blocks', () => {
  expect(body('outer: for (;;) { continue outer } block: { break block }')).toMatchInlineSnapshot(`
    "for outer
      body:
        continue outer
    labeled block
      block:
        break block"
  `);
});

test('a destructured declaration keeps its annotation as a cast', () => {
  expect(body('const { a, b: { c = 1 }, ...d }: Options = load(); let e; var f;')).toMatchInlineSnapshot(`
    "r0 = global load
    r1 = call r0()
    r2 = r1 as Options
    r3 = r2.a
    declare a = r3
    r4 = r2.b
    r5 = r4.c
    r7 = r5 default r6
      block:
        r6 = 1
    declare c = r7
    r8 = rest r2 without [a, b]
    declare d = r8
    r9 = undefined
    declare e = r9"
  `);
});

test('a with statement still runs its body', () => {
  expect(body('with (a) { b() }', 'old.js')).toMatchInlineSnapshot(`
    "r0 = global a
    r1 = unknown (with)
    r2 = global b
    r3 = call r2()"
  `);
});

test('a function is known before it is declared', () => {
  expect(body('f(); function f() {}')).toMatchInlineSnapshot(`
    "r0 = f1
    declare f = r0
    r1 = f
    r2 = call r1()"
  `);
});

test('a var belongs to the function, a let to its block', () => {
  const facts = extract('if (a) { var b = 1; let c = 2 } b; c', 'orders.js');
  expect(printBody(facts)).toMatchInlineSnapshot(`
    "r0 = global a
    if r0
      then:
        r1 = 1
        declare b = r1
        r2 = 2
        declare c = r2
    r3 = b
    r4 = global c"
  `);
  expect(facts.slots.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['var b', 'let c']);
});

test('an inner name hides an outer one only inside its block', () => {
  expect(print(extract('const a = 1; { const a = 2; a } a', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = 1
      declare a$0 = r0
      r1 = 2
      declare a$1 = r1
      r2 = a$1
      r3 = a$0"
  `);
});

test('a catch parameter ends with its handler', () => {
  expect(print(extract('try {} catch (e) { e } e', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      try catch r0
        handler:
          declare e$0 = r0
          r1 = e$0
      r2 = global e"
  `);
});

test('an enum counts up, takes strings and computes', () => {
  expect(body('enum Role { Guest, User = 5, Admin, Root = "root", Both = User | Admin, Next }')).toMatchInlineSnapshot(`
    "r0 = 0
    declare Guest = r0
    r1 = 5
    declare User = r1
    r2 = 6
    declare Admin = r2
    r3 = "root"
    declare Root = r3
    r4 = User
    r5 = Admin
    r6 = r4 | r5
    declare Both = r6
    r8 = 1
    r7 = r6 + r8
    declare Next = r7
    r9 = {Guest: r0, User: r1, Admin: r2, Root: r3, Both: r6, Next: r7}
    declare Role = r9"
  `);
});

test('an enum declared in two parts', () => {
  expect(body('enum A { x = 1 } enum A { y = 2 }')).toMatchInlineSnapshot(`
    "r0 = 1
    r1 = {x: r0}
    declare A = r1
    r2 = A
    r3 = 2
    r4 = {...r2, y: r3}
    declare A = r4"
  `);
});

test('a namespace is an object of what it exports', () => {
  expect(body('namespace A.B { const hidden = 1; export const a = hidden; export function f() {} export type T = string } A.B.a')).toMatchInlineSnapshot(`
    "r0 = f1
    declare f = r0
    r1 = 1
    declare hidden = r1
    r2 = hidden
    declare a = r2
    r3 = a
    r4 = f
    r5 = {a: r3, f: r4}
    r6 = {B: r5}
    declare A = r6
    r7 = A
    r8 = r7.B
    r9 = r8.a"
  `);
});

test('a namespace that extends a function', () => {
  expect(body('function f() {} namespace f { export const a = 1 }')).toMatchInlineSnapshot(`
    "r0 = f1
    declare f = r0
    r1 = 1
    declare a = r1
    r2 = a
    r3 = f
    r3.a = r2"
  `);
});

test('ambient declarations leave nothing', () => {
  const facts = extract(
    'declare const a: A; declare function f(): void; declare class C {} declare enum E {} declare module "m" { const b: 1 } declare global { const c: 1 } declare namespace N {} a',
    'orders.ts',
  );
  expect(print(facts)).toMatchInlineSnapshot(`
    "f0 module
      r0 = global a"
  `);
});
