import { defineLibrary } from './define.js';

/** Engines that compile template text to a function. Mustache and Liquid run no code and are not among them. */
export const templateEngines = defineLibrary({
  packages: ['dot', 'swig', 'swig-templates', 'squirrelly', 'eta', 'art-template', 'hamljs', 'underscore', 'lodash.template', 'template7', 'whiskers', 'blueimp-tmpl', 'jsrender', 'just-template', 'toffee', 'twig', 'velocityjs', 'hogan.js', 'dustjs-linkedin', 'marko', 'express-dot-engine', 'doT', 'edge.js'],
  facts: [
    { path: 'render|compile|template|renderString|Compile|Render', is: 'sink', of: 'template', at: ['0'] },
    { path: 'default', is: 'sink', of: 'template', at: ['0'] },
    { path: 'templates|renderSource', is: 'sink', of: 'template', at: ['0'] },
    { path: 'twig:twig', is: 'sink', of: 'template', at: ['0.data'] },
    { path: 'Eta#renderString|renderStringAsync|compile', is: 'sink', of: 'template', at: ['0'] },
  ],
});
