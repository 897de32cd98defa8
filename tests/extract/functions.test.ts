import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { print } from './print.js';

test('parameters with default, pattern, rest and types', () => {
  expect(print(extract('function f(a: A, b = 1, { c, d: [e] }: { c: string }, g?: G, ...rest: H[]): Promise<void> {}', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = f1
      declare f$0 = r0
    f1 function f(a: A, b, {}: {}{ c: string }, g?: G, ...rest: []<H>): Promise<void>
      declare a$1 = r0
      r6 = r1 default r5
        block:
          r5 = 1
      declare b$2 = r6
      r7 = r2.c
      declare c$3 = r7
      r8 = r2.d
      r9 = r8.0
      declare e$4 = r9
      declare g$5 = r3
      declare rest$6 = r4"
  `);
});

test('a this parameter is a type, not a parameter', () => {
  expect(print(extract('function f(this: Window, a: A) { a }', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = f1
      declare f$0 = r0
    f1 function f(a: A)
      declare a$1 = r0
      r1 = a$1"
  `);
});

test('names come from where a function is put', () => {
  const facts = extract(
    'const a = () => 1; const b = function c() { c }; ({ d: () => 2, e() {} }); f = () => 3; g.h = function () {}; const { i = () => 4 } = j; export default () => 5;',
    'orders.ts',
  );
  expect(facts.functions.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'module ', 'arrow a', 'function c', 'arrow d', 'method e', 'arrow f', 'function h', 'arrow i', 'arrow default',
  ]);
});

test('the own name of a function expression is a variable around it', () => {
  expect(print(extract('run(function self() { self() })', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = global run
      r1 = f1
      declare self$0 = r1
      r2 = call r0(r1)
    f1 function self()
      r0 = self$0
      r1 = call r0()"
  `);
});

test('arguments in an arrow are those of the function around it', () => {
  const facts = extract('function f() { return () => arguments } const g = () => 1;', 'orders.ts');
  expect(facts.functions.map(({ name, usesArguments }) => [name, usesArguments])).toEqual([
    ['', undefined], ['f', true], ['', undefined], ['g', undefined],
  ]);
});

test('overload signatures leave one function', () => {
  expect(print(extract('function f(a: string): void; function f(a: number): void; function f(a: any) {}', 'orders.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = f1
      declare f$0 = r0
    f1 function f(a: any)
      declare a$1 = r0"
  `);
});

test('a class with decorators on itself, members and parameters', () => {
  expect(
    print(
      extract(
        `@Controller('users') export class Users extends Base<User> implements OnInit {
          constructor(@Inject(DB) private readonly db: Db, other: Other) { super(); }
          @Get(':id') find(@Param('id') id: string, plain: string) { return this.db.find(id); }
          @Prop() name: string;
        }`,
        'users.ts',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "f0 module
      r0 = global Controller
      r1 = "users"
      r2 = call r0(r1)
      r3 = global Base
      r4 = global Inject
      r5 = global DB
      r6 = call r4(r5)
      r7 = global Param
      r8 = "id"
      r9 = call r7(r8)
      r10 = global Get
      r11 = ":id"
      r12 = call r10(r11)
      r13 = global Prop
      r14 = call r13()
      r15 = class c0 extends r3 @r2 -1[(@r6, )] 0[@r12(@r9, )] 1[@r14]
      declare Users$0 = r15
    f1 constructor constructor of class 0(db!: Db, other: Other)
      declare db$1 = r0
      r2 = this
      r2.db = r0
      declare other$2 = r1
      r3 = super
      r4 = call r3()
    f2 method find of class 0(id: string, plain: string)
      declare id$3 = r0
      declare plain$4 = r1
      r2 = this
      r3 = r2.db
      r4 = r3.find
      r5 = id$3
      r6 = call r3:r4(r5)
      return r6
    c0 Users <User> implements OnInit constructor f1
      method .find = f2
      field .name : string
    export Users = Users$0"
  `);
});

test('fields, accessors, statics, private names and computed keys', () => {
  expect(
    print(
      extract(
        'class A { a = 1; static b = () => this; #c: C; get d(): D { return this.#c } set d(v) {} static { setup() } [key] = 2; accessor e = 3; protected f(): void {} }',
        'a.ts',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "f0 module
      r0 = global key
      r1 = class c0
      declare A$0 = r1
    f1 field a of class 0()
      r0 = 1
      return r0
    f2 field b of class 0()
      r0 = f3
      return r0
    f3 arrow b()
      r0 = this
      return r0
    f4 get d of class 0(): D
      r0 = this
      r1 = r0.#c
      return r1
    f5 set d of class 0(v)
      declare v$1 = r0
    f6 static-block of class 0()
      r0 = global setup
      r1 = call r0()
    f7 field of class 0()
      r0 = 2
      return r0
    f8 field e of class 0()
      r0 = 3
      return r0
    f9 method f of class 0(): void
    c0 A static f6
      field .a = f1
      static field .b = f2
      field .#c : C
      get .d : D = f4
      set .d = f5
      field [r0] = f7
      field .e = f8
      protected method .f = f9"
  `);
});

test('an abstract class with an abstract method and an overloaded one', () => {
  expect(print(extract('abstract class A { abstract a(): void; b(x: string): void; b(x: any) {} abstract c: C }', 'a.ts'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = class c0
      declare A$0 = r0
    f1 method b of class 0(x: any)
      declare x$1 = r0
    c0 abstract A
      abstract method .a
      method .b = f1
      abstract field .c : C"
  `);
});

test('a class expression', () => {
  expect(print(extract('const A = class extends B {}; f(class C { m() { return C } })', 'a.js'))).toMatchInlineSnapshot(`
    "f0 module
      r0 = global B
      r1 = class c0 extends r0
      declare A$0 = r1
      r2 = global f
      r3 = class c1
      declare C$1 = r3
      r4 = call r2(r3)
    f1 method m of class 1()
      r0 = C$1
      return r0
    c0 A
    c1 C
      method .m = f1"
  `);
});
