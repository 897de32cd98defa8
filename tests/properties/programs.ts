import fc from 'fast-check';

/** How the parts of a generated API are called: the same program under other names is the same program. */
export interface Names {
  readonly request: string;
  readonly response: string;
  readonly value: string;
  readonly helper: string;
  readonly pool: string;
}

export const plainNames: Names = { request: 'req', response: 'res', value: 'value', helper: 'find', pool: 'pool' };

/** Names that programs may have and that mean nothing by themselves. */
export const names: fc.Arbitrary<Names> = fc.uniqueArray(fc.stringMatching(/^[a-z][a-zA-Z0-9]{3,9}$/).filter((name) => !reserved.has(name)), { minLength: 5, maxLength: 5 }).map(([a = '', b = '', c = '', d = '', e = '']) => ({ request: `q${a}`, response: `r${b}`, value: `v${c}`, helper: `h${d}`, pool: `p${e}` }));

const reserved = new Set(['break', 'case', 'catch', 'class', 'const', 'default', 'delete', 'else', 'export', 'false', 'finally', 'function', 'import', 'null', 'return', 'super', 'switch', 'this', 'throw', 'true', 'typeof', 'void', 'while', 'with', 'yield', 'static', 'await', 'interface', 'package', 'private', 'public', 'constructor']);

type Expression = (names: Names) => string;

/** What a program starts from: data of the caller's choice, or nothing of it. */
const sources: readonly Expression[] = [
  ({ request }) => `${request}.query.name`,
  ({ request }) => `${request}.body.filter.name`,
  ({ request }) => `${request}.params.id`,
];
const constants: readonly Expression[] = [() => `'name'`, () => '42', () => 'process.env.NAME', () => `['a', 'b'].join()`];

/** What may be done with an expression on the way. */
const steps: readonly ((inner: string) => string)[] = [
  (inner) => `\`(\${${inner}})\``,
  (inner) => `(${inner} + '')`,
  (inner) => `String(${inner})`,
  (inner) => `[${inner}, 'x'].map((one) => one.trim()).join(',')`,
  (inner) => `({ key: ${inner} }).key`,
  (inner) => `(${inner} ?? 'none')`,
  (inner) => `(((inner) => inner)(${inner}))`,
  (inner) => `Object.assign({}, { a: ${inner} }).a`,
  (inner) => `JSON.parse(JSON.stringify({ a: ${inner} })).a`,
];

/** How the value gets to the statement. */
const routes: readonly ((expression: string, names: Names) => string)[] = [
  (expression, { helper, response }) => `${response}.json(await ${helper}(${expression}));`,
  (expression, { value, helper, response }) => `const ${value} = ${expression};\n  ${response}.json(await ${helper}(${value}));`,
  (expression, { value, helper, response }) => `let ${value};\n  if (Date.now() > 1) ${value} = ${expression};\n  else ${value} = 'b';\n  ${response}.json(await ${helper}(${value}));`,
  (expression, { value, helper, response }) => `const { ${value} } = { ${value}: ${expression} };\n  try { ${response}.json(await ${helper}(${value})); } catch { ${response}.sendStatus(500); }`,
  (expression, { value, helper, response }) => `for (const ${value} of [${expression}]) ${response}.write(await ${helper}(${value}));`,
];

export interface Program {
  readonly text: (names: Names) => string;
  /** The statement is built of data of the caller's choice. */
  readonly isTainted: boolean;
}

const program = (isTainted: boolean): fc.Arbitrary<Program> =>
  fc.record({ source: fc.constantFrom(...(isTainted ? sources : constants)), path: fc.array(fc.constantFrom(...steps), { maxLength: 4 }), route: fc.constantFrom(...routes) }).map(({ source, path, route }) => ({
    isTainted,
    text: (given) => `import express from 'express';
import { Pool } from 'pg';

const ${given.pool} = new Pool();
const ${given.helper} = (text) => ${given.pool}.query('SELECT * FROM notes WHERE name = ' + text);
export const app = express();
app.get('/notes/:id', async (${given.request}, ${given.response}) => {
  ${route(path.reduce((inner, step) => step(inner), source(given)), given)}
});
`,
  }));

export const taintedProgram = program(true);
export const cleanProgram = program(false);

/** White space and comments where any may stand: after punctuation that ends nothing. */
export function reformatted(text: string, seed: number): string {
  const fillers = [' ', '\n', '  /* note */ ', ' // note\n', '\t', '\r\n'];
  let at = seed;
  return text.split(/(?<=[{(,;])(?![^'`]*['`][^'`]*$)/).map((part) => {
    at = (at * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return part + (fillers[at % fillers.length] ?? '');
  }).join('');
}
