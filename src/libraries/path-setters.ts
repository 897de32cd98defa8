import { defineLibrary } from './define.js';

/** Packages that set a value under a path, and the version that mended what they do with `__proto__.x`. */
const mended = [
  ['set-value', 'default', '3.0.1'],
  ['dot-prop', 'set|setProperty', '5.1.1'],
  ['object-path', 'set|ensureExists|insert', '0.11.5'],
  ['just-safe-set', 'default', '2.2.2'],
  ['mpath', 'set', '0.8.4'],
  ['property-expr', 'setter', '2.0.3'],
] as const;

/** Set a value under a path: in every version also under `__proto__.x`, or before they were mended. */
export const pathSetters = defineLibrary({
  packages: ['deep-set', 'object-set', 'lodash.set', 'lodash.setwith', ...mended.map(([name]) => name)],
  facts: [
    ...['deep-set', 'object-set', 'lodash.set', 'lodash.setwith'].map((name) => ({ path: `${name}:default`, is: 'sink', of: 'property-path', at: ['1'] }) as const),
    ...mended.map(([name, path, below]) => ({ path: `${name}:${path}`, is: 'sink', of: 'property-path', at: name === 'mpath' || name === 'property-expr' ? ['0'] : ['1'], below }) as const),
  ],
});
