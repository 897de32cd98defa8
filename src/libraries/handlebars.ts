import { defineLibrary } from './define.js';

export const handlebars = defineLibrary({
  packages: ['handlebars'],
  facts: [
    { path: 'compile|precompile|template|parse', is: 'sink', of: 'template', at: ['0'] },
    { path: 'create()', is: 'instance', of: 'Handlebars' },
    { path: 'Handlebars#compile|precompile|template|parse', is: 'sink', of: 'template', at: ['0'] },
    { path: 'Utils.escapeExpression', is: 'derives', from: ['0'], clears: ['html'], shape: 'string' },
    { path: 'escapeExpression', is: 'derives', from: ['0'], clears: ['html'], shape: 'string' },
  ],
});
