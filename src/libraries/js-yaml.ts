import { defineLibrary } from './define.js';

/** Up to version 3 `load` makes functions of `!!js/function`; since then only a schema that brings such types back does. */
export const jsYaml = defineLibrary({
  packages: ['js-yaml', 'js-yaml-js-types'],
  facts: [
    { path: 'js-yaml:DEFAULT_FULL_SCHEMA', is: 'constant', value: '(js types)' },
    { path: 'js-yaml-js-types:all|function', is: 'constant', value: '(js types)' },
    { path: 'js-yaml:DEFAULT_SCHEMA|CORE_SCHEMA|JSON_SCHEMA|FAILSAFE_SCHEMA|DEFAULT_SAFE_SCHEMA.extend', is: 'returns', at: '0' },
    { path: 'js-yaml:load|loadAll', is: 'sink', of: 'deserialize', at: ['0'], when: { at: '1.schema', matches: '^\\(js types\\)$' } },
    { path: 'js-yaml:loadAll', is: 'sink', of: 'deserialize', at: ['0'], when: { at: '2.schema', matches: '^\\(js types\\)$' } },
    { path: 'js-yaml:load|loadAll', is: 'sink', of: 'deserialize', at: ['0'], unless: ['1.schema'], below: '4.0.0' },
  ],
});
