import type { ViewSyntax } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** Packages that print a text with data at once, and under which names they do so. */
const printing: readonly (readonly [calls: string, syntax: ViewSyntax, data?: string])[] = [
  ['ejs:render', 'ejs'],
  ['pug:render', 'pug'],
  ['jade:render', 'pug'],
  ['mustache:render|to_html', 'mustache'],
  ['nunjucks:renderString', 'jinja'],
  ['nunjucks:Environment#renderString', 'jinja'],
  ['swig:render', 'jinja', '1.locals'],
  ['swig-templates:render', 'jinja', '1.locals'],
  ['liquidjs:Liquid#parseAndRender|parseAndRenderSync', 'liquid'],
  ['eta:render|renderAsync', 'eta'],
  ['eta:Eta#renderString|renderStringAsync', 'eta'],
  ['art-template:render', 'art'],
];

/** Those that make a function of a text, or something that renders it. */
const compiling: readonly (readonly [made: string, syntax: ViewSyntax])[] = [
  ['ejs:compile()', 'ejs'],
  ['pug:compile()', 'pug'],
  ['jade:compile()', 'pug'],
  ['handlebars:compile()', 'handlebars'],
  ['handlebars:Handlebars#compile()', 'handlebars'],
  ['hbs:compile()', 'handlebars'],
  ['hogan.js:compile().render', 'mustache'],
  ['nunjucks:compile().render', 'jinja'],
  ['nunjucks:Template#render', 'jinja'],
  ['swig:compile()', 'jinja'],
  ['swig-templates:compile()', 'jinja'],
  ['dot:template()', 'dot'],
  ['doT:template()', 'dot'],
  ['art-template:compile()', 'art'],
  ['lodash:template()', 'underscore'],
  ['lodash-es:template()', 'underscore'],
  ['lodash.template:default()', 'underscore'],
  ['underscore:template()', 'underscore'],
];

/** Templates whose text stands in the code. */
export const templateTexts = defineLibrary({
  packages: ['ejs', 'pug', 'jade', 'mustache', 'nunjucks', 'swig', 'swig-templates', 'liquidjs', 'eta', 'art-template', 'handlebars', 'hbs', 'hogan.js', 'dot', 'doT', 'lodash', 'lodash-es', 'lodash.template', 'underscore', 'twig'],
  facts: [
    // A caller's template runs no code there, but it is the page.
    { path: 'mustache:render|to_html', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'liquidjs:Liquid#parseAndRender|parseAndRenderSync', is: 'derives', from: ['0'], shape: 'string' },
    ...printing.map(([path, syntax, data = '1']) => ({ path, is: 'prints', syntax, text: '0', data }) as const),
    ...compiling.map(([path, syntax]) => ({ path, is: 'prints', syntax, text: 'this.0', data: '0' }) as const),
    { path: 'twig:twig().render', is: 'prints', syntax: 'jinja', text: 'this.0.data', data: '0' },
    { path: 'handlebars:SafeString#', is: 'markup' },
    { path: 'handlebars:Handlebars#SafeString#', is: 'markup' },
    { path: 'hbs:SafeString#', is: 'markup' },
    { path: 'nunjucks:runtime.SafeString#', is: 'markup' },
  ],
});
