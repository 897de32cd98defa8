import { defineLibrary } from './define.js';

/** Escapers for shells. What they give is one word of the command. */
export const shellQuoting = defineLibrary({
  packages: ['shell-quote', 'shell-escape', 'any-shell-escape', 'shescape', 'puka'],
  facts: [
    { path: 'quote|escape|default|quoteForShell', is: 'derives', from: ['0'], clears: ['command'], shape: 'string' },
    { path: 'Shescape#quote|escape', is: 'derives', from: ['0'], clears: ['command'], shape: 'string' },
    { path: 'Shescape#quoteAll|escapeAll', is: 'derives', from: ['0'], clears: ['command'] },
  ],
});
