import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Deep copies that wrote to whatever `__proto__` names until this version: the package, its function, where what is copied stands, and the version that mended it. */
const mended = [
  ['extend', 'default', '1..', '3.0.2'],
  ['just-extend', 'default', '1..', '4.0.0'],
  ['jquery', 'extend', '1..', '3.4.0'],
  ['hoek', 'merge|applyToDefaults', '1', '4.2.1'],
  ['@hapi/hoek', 'merge|applyToDefaults', '1', '8.5.1'],
  ['merge-deep', 'default', '1..', '3.0.3'],
  ['mixin-deep', 'default', '1..', '1.3.2'],
  ['assign-deep', 'default', '1..', '1.0.1'],
  ['deep-extend', 'default', '1..', '0.5.1'],
  ['merge', 'default|recursive', '0..', '2.1.1'],
  ['lodash.merge', 'default', '1..', '4.6.2'],
  ['lodash.mergewith', 'default', '1..', '4.6.2'],
  ['lodash.defaultsdeep', 'default', '1..', '4.6.1'],
] as const;

/** Deep copies that write to whatever `__proto__` names; packages that were mended (deepmerge) only in versions before. */
export const mergers = defineLibrary({
  packages: ['defaults-deep', 'merge-objects', 'smart-extend', ...mended.map(([name]) => name)],
  facts: [
    ...['defaults-deep', 'merge-objects', 'smart-extend'].flatMap((name): readonly LibraryFact[] => [
      { path: `${name}:default`, is: 'sink', of: 'prototype', at: ['1..'] },
      { path: `${name}:default`, is: 'derives', from: ['0..'] },
    ]),
    ...mended.flatMap(([name, path, at, below]): readonly LibraryFact[] => [
      { path: `${name}:${path}`, is: 'sink', of: 'prototype', at: [at], below },
      { path: `${name}:${path}`, is: 'derives', from: ['0..'] },
    ]),
  ],
});
