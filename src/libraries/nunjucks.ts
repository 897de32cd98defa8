import { defineLibrary } from './define.js';

export const nunjucks = defineLibrary({
  packages: ['nunjucks'],
  facts: [
    { path: 'default', is: 'view-engine', syntax: 'jinja' },
    { path: 'configure', is: 'views', when: '1.express', folder: '0', syntax: 'jinja' },
    { path: 'Environment#express', is: 'views', when: '0', syntax: 'jinja' },
    { path: 'renderString|compile', is: 'sink', of: 'template', at: ['0'] },
    { path: 'Template()', is: 'sink', of: 'template', at: ['0'] },
    { path: 'configure()', is: 'instance', of: 'Environment' },
    { path: 'Environment#renderString', is: 'sink', of: 'template', at: ['0'] },
  ],
});
