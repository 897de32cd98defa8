import { defineLibrary } from './define.js';

/** What it injects is known by the types of parameters and fields. */
export const typedi = defineLibrary({
  packages: ['typedi', '@freshgum/typedi'],
  facts: [{ path: 'Service|Inject|InjectMany', is: 'decorator', means: { as: 'inert' } }],
});
