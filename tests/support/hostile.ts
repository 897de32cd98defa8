import { lintFiles, type Files, type LintOptions } from './lint.js';

/** Files of a project in disorder, beside a case. */
const disorder: Files = {
  'broken.ts': 'import { from; function ((',
  'torn.js': 'const text = `never ends',
  'circle.ts': "export * from './circle.js';\nimport './gone.js';",
  'tsconfig.json': '{ "extends": ["./absent.json", "./tsconfig.json"',
};

/** The same text as other editors and systems write it, and beside what is broken. */
const variants: Readonly<Record<string, (file: string, text: string) => Files>> = {
  'with the line ends of Windows': (file, text) => ({ [file]: text.replace(/\r?\n/g, '\r\n') }),
  'behind a byte order mark': (file, text) => ({ [file]: `\uFEFF${text}` }),
  'behind a hashbang and a long comment': (file, text) => ({ [file]: `#!/usr/bin/env node\n/* ${'é𝄞 '.repeat(500)}*/\n${text}` }),
  'beside files that do not parse': (file, text) => ({ ...disorder, [file]: text }),
  'in a folder with an unusual name': (file, text) => ({ [`a b/[id]/ü/${file}`]: text }),
};

/** What a rule finds in another number in a hostile variant of one file; texts that end anywhere only must not bring it down. */
export function hostileFaults(rule: string, file: string, text: string, options: LintOptions): string[] {
  const count = (files: Files): number => lintFiles(files, options).filter((one) => one.rule === rule).length;
  const expected = count({ [file]: text });
  if (expected === 0) return ['nothing is found'];
  for (const part of [0.2, 0.5, 0.8, 0.95]) lintFiles({ [file]: text.slice(0, Math.floor(text.length * part)) }, options);
  return Object.entries(variants).flatMap(([name, made]) => {
    const found = count(made(file, text));
    return found === expected ? [] : [`${name}: ${String(found)} instead of ${String(expected)}`];
  });
}
