import { defineLibrary } from './define.js';

/** What it injects is known by the types of parameters and fields. */
export const typedi = defineLibrary({
  packages: ['typedi', '@freshgum/typedi'],
  facts: [
    { path: 'Container.get', is: 'resolves', token: '0' },
    { path: 'get', is: 'resolves', token: '0' },
    { path: 'Container.set', is: 'provides', token: '0', at: '1', how: 'value' },
    { path: 'set', is: 'provides', token: '0', at: '1', how: 'value' },
    { path: 'Inject', is: 'decorator', means: { as: 'inject', token: '0' } },
    { path: 'Service|InjectMany', is: 'decorator', means: { as: 'inert' } },
  ],
});
