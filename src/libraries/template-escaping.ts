import { defineLibrary } from './define.js';

/** Engines that encode what templates print, unless they are told not to. */
export const templateEscaping = defineLibrary({
  packages: ['nunjucks', 'swig', 'swig-templates', 'handlebars', 'eta', 'squirrelly', 'twig', 'express-handlebars', 'express-nunjucks'],
  facts: [
    { path: 'nunjucks:configure', is: 'option', of: 'template-escaping', at: ['1.autoescape', '0.autoescape'], weak: { is: [false] } },
    { path: 'nunjucks:Environment()', is: 'option', of: 'template-escaping', at: ['1.autoescape'], weak: { is: [false] } },
    { path: 'express-nunjucks:default', is: 'option', of: 'template-escaping', at: ['1.autoescape'], weak: { is: [false] } },
    { path: 'swig:setDefaults|init', is: 'option', of: 'template-escaping', at: ['0.autoescape'], weak: { is: [false] } },
    { path: 'swig:Swig()', is: 'option', of: 'template-escaping', at: ['0.autoescape'], weak: { is: [false] } },
    { path: 'swig-templates:setDefaults|init', is: 'option', of: 'template-escaping', at: ['0.autoescape'], weak: { is: [false] } },
    { path: 'swig-templates:Swig()', is: 'option', of: 'template-escaping', at: ['0.autoescape'], weak: { is: [false] } },
    { path: 'handlebars:compile|precompile', is: 'option', of: 'template-escaping', at: ['1.noEscape'], weak: { is: [true] } },
    { path: 'express-handlebars:default|create|engine', is: 'option', of: 'template-escaping', at: ['0.compilerOptions.noEscape'], weak: { is: [true] } },
    { path: 'eta:configure', is: 'option', of: 'template-escaping', at: ['0.autoEscape'], weak: { is: [false] } },
    { path: 'eta:Eta()', is: 'option', of: 'template-escaping', at: ['0.autoEscape'], weak: { is: [false] } },
    { path: 'eta:render|compile', is: 'option', of: 'template-escaping', at: ['2.autoEscape', '1.autoEscape'], weak: { is: [false] } },
    { path: 'squirrelly:render|compile', is: 'option', of: 'template-escaping', at: ['2.autoEscape', '1.autoEscape'], weak: { is: [false] } },
    { path: 'twig:twig', is: 'option', of: 'template-escaping', at: ['0.autoescape'], weak: { is: [false] } },
  ],
});
