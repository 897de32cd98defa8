import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { print } from './print.js';

test('imports of every form', () => {
  expect(
    print(extract(`import a, { b as c, type D, 'e-f' as g } from 'x'; import * as ns from 'y'; import 'z'; import type { T } from 't'; import q = require('q'); import { type U } from 'u'; a; ns.b`, 'orders.ts')),
  ).toMatchInlineSnapshot(`
    "request import 'x'
    request import 'y'
    request import 'z'
    request import 't' type
    request require 'q'
    request import 'u' type
    import a$0 = x#default
    import c$1 = x#b
    import D$2 = x#D type
    import g$3 = x#e-f
    import ns$4 = y#*
    import T$5 = t#T type
    import q$6 = q#*
    import U$7 = u#U type
    f0 module
      r0 = a$0
      r1 = ns$4
      r2 = r1.b"
  `);
});

test('exports of declarations', () => {
  expect(
    print(extract('export const a = 1, { b } = c; export function f() {} export class C {} export enum E { x } export type T = string; export interface I {} export namespace N {}', 'orders.ts')),
  ).toMatchInlineSnapshot(`
    "alias T$5: string
    interface I$6:
    f0 module
      r0 = f1
      declare f$2 = r0
      r1 = 1
      declare a$0 = r1
      r2 = global c
      r3 = r2.b
      declare b$1 = r3
      r4 = class c0
      declare C$3 = r4
      r5 = 0
      r6 = {x: r5}
      declare E$4 = r6
      r7 = {}
      declare N$7 = r7
    f1 function f()
    c0 C
    export a = a$0
    export b = b$1
    export f = f$2
    export C = C$3
    export E = E$4
    export T = T$5 type
    export I = I$6 type
    export N = N$7"
  `);
});

test('export lists and exports from elsewhere', () => {
  expect(
    print(extract(`import { i } from 'i'; const a = 1; type T = 1; export { a, a as b, T, i }; export { c as d, default } from 'x'; export * from 'y'; export * as ns from 'z'; export type { U } from 'u'`, 'orders.ts')),
  ).toMatchInlineSnapshot(`
    "request import 'i'
    request export 'x'
    request export 'y'
    request export 'z'
    request export 'u' type
    import i$0 = i#i
    alias T$2: literal 1
    f0 module
      r0 = 1
      declare a$1 = r0
    export a = a$1
    export b = a$1
    export T = T$2 type
    export i = i$0
    export d = x#c
    export default = x#default
    export * = y#*
    export ns = z#*
    export U = u#U type"
  `);
});

test('a default export of an expression gets a variable', () => {
  expect(print(extract('export default create()', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = global create
      r1 = call r0()
      declare default$0 = r1
    export default = default$0"
  `);
});

test('a default export of an identifier is that variable', () => {
  expect(print(extract('const router = create(); export default router', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = global create
      r1 = call r0()
      declare router$0 = r1
    export default = router$0"
  `);
});

test('a default export of a function without a name', () => {
  expect(print(extract('export default async function () {}', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = f1
      declare default$0 = r0
    f1 function default async()
    export default = default$0"
  `);
});

test('a default export of a class without a name', () => {
  expect(print(extract('export default class {}', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = class c0
      declare default$0 = r0
    c0 default
    export default = default$0"
  `);
});

test('CommonJS requests', () => {
  expect(print(extract("const a = require('a'); const { b } = require(`b`); require(c); import('d'); import(e); require.resolve('f')", 'orders.cjs'))).toMatchInlineSnapshot(`
    "request require 'a'
    request require 'b'
    request dynamic 'd'
    f0 module
      r0 = require 'a'
      declare a$0 = r0
      r1 = require 'b'
      r2 = r1.b
      declare b$1 = r2
      r3 = global c
      r4 = require r3
      r5 = import 'd'
      r6 = global e
      r7 = import r6
      r8 = global require
      r9 = r8.resolve
      r10 = "f"
      r11 = call r8:r9(r10)"
  `);
});

test('require is a call where the module declares it', () => {
  expect(print(extract("const require = make(); require('a')", 'orders.mjs'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = global make
      r1 = call r0()
      declare require$0 = r1
      r2 = require$0
      r3 = "a"
      r4 = call r2(r3)"
  `);
});

test('CommonJS exports', () => {
  expect(print(extract('exports.a = 1; module.exports.b = 2; exports = module.exports = { c: 3 }', 'orders.cjs'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = exports
      r1 = 1
      r0.a = r1
      r2 = exports
      r3 = 2
      r2.b = r3
      r4 = 3
      r5 = {c: r4}
      exports = r5"
  `);
});

test('a variable exported whole', () => {
  expect(print(extract('const app = create(); module.exports = app; app.use()', 'orders.cjs'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = global create
      r1 = call r0()
      declare app$0 = r1
      r2 = app$0
      exports = r2
      r3 = app$0
      r4 = r3.use
      r5 = call r3:r4()
    export = = app$0"
  `);
});

test('export = of TypeScript', () => {
  expect(print(extract('import q = require("q"); const a = q.b; export = a;', 'orders.cts'))).toMatchInlineSnapshot(`
    "request require 'q'
    import q$0 = q#*
    f0 module
      r0 = q$0
      r1 = r0.b
      declare a$1 = r1
      r2 = a$1
      exports = r2
    export = = a$1"
  `);
});

test('types of the module', () => {
  expect(
    print(
      extract(
        `import { D } from 'd'; interface A<T> extends B<T>, ns.C { a: string; b?: D[]; c(): void; readonly d: readonly number[]; [k: string]: unknown }
         type U = 'x' | 1 | A<D>; type V = { v: U } & D; type W = keyof D; type F = (a: string) => void; type P = [a: D, b?: U, ...c: V[]]`,
        'types.ts',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "request import 'd'
    import D$0 = d#D
    interface A$1: B<T>, ns.C { a: string; b?: []<D@D$0>; c: =>; d: []<number> }
    alias U$2: |<literal "x", literal 1, A@A$1<D@D$0>>
    alias V$3: &<{}{ v: U@U$2 }, D@D$0>
    alias W$4: ?
    alias F$5: =>
    alias P$6: []<D@D$0, U@U$2, []<V@V$3>>
    f0 module"
  `);
});

test('a type parameter hides a type of the same name', () => {
  expect(print(extract('type T = string; function f<T>(a: T): T { return a } let b: T', 'types.ts'))).toMatchInlineSnapshot(`
    "alias T$0: string
    f0 module
      r0 = f1
      declare f$1 = r0
      r1 = undefined
      declare b$2 = r1
    f1 function f(a: T): T
      declare a$3 = r0
      r1 = a$3
      return r1"
  `);
});

test('a name that is both type and value', () => {
  expect(print(extract('export type Role = string; export const Role = { a: 1 }; function f(a: Role) { return Role }', 'types.ts'))).toMatchInlineSnapshot(`
    "alias Role$0: string
    f0 module
      r0 = f1
      declare f$2 = r0
      r1 = 1
      r2 = {a: r1}
      declare Role$1 = r2
    f1 function f(a: Role@Role$0)
      declare a$3 = r0
      r1 = Role$1
      return r1
    export Role = Role$0 type
    export Role = Role$1"
  `);
});

test('the types of variables', () => {
  const facts = extract('import { Db } from "db"; const a: Db = make(); let b: string, c', 'types.ts');
  expect(facts.slots).toEqual([
    { name: 'Db', function: 0, kind: 'import' },
    { name: 'a', function: 0, kind: 'const', type: { name: 'Db', slot: 0 } },
    { name: 'b', function: 0, kind: 'let', type: { name: 'string' } },
    { name: 'c', function: 0, kind: 'let' },
  ]);
});

test('a return at the top level of a script', () => {
  expect(print(extract('if (a) return; b()', 'orders.js'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = global a
      if r0
        then:
          return
      r1 = global b
      r2 = call r1()"
  `);
});
