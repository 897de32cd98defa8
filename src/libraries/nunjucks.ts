import { defineLibrary } from './define.js';

export const nunjucks = defineLibrary({
  packages: ['nunjucks'],
  facts: [
    { path: 'renderString|compile', is: 'sink', of: 'template', at: ['0'] },
    { path: 'Template()', is: 'sink', of: 'template', at: ['0'] },
    { path: 'configure()', is: 'instance', of: 'Environment' },
    { path: 'Environment#renderString', is: 'sink', of: 'template', at: ['0'] },
  ],
});
