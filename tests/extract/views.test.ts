import { describe, expect, test } from 'vitest';
import { viewFacts } from '../../src/extract/index.js';
import type { ViewSyntax } from '../../src/facts/index.js';

/** One word for each output: `!name` as it is, `name` encoded. */
function outputs(syntax: ViewSyntax, text: string): string[] {
  return viewFacts(text, syntax).outputs.map(({ path, raw }) => `${raw ? '!' : ''}${path.join('.')}`);
}

const syntaxes: readonly ViewSyntax[] = ['ejs', 'underscore', 'eta', 'mustache', 'handlebars', 'pug', 'jinja', 'liquid', 'dust', 'dot', 'art'];

describe('what a view puts out', () => {
  test.each<[ViewSyntax, string, string[]]>([
    ['ejs', '<%- a %> <%= b.c %> <%# no %> <%% no %>', ['!a', 'b.c']],
    ['ejs', "<%- a || 'x' %> <%- b ? c : `<b>${d}</b>` %> <%- locals.e %> <%- f[0].g -%>", ['!a', '!c', '!d', '!e', '!f.[].g']],
    ['ejs', "<%- clean(a) %> <%- b.trim() %> <%- c.replace(/</g, '&lt;') %> <%- JSON.stringify(d) %> <%- JSON.stringify(e).replace(/</g, 'x') %> <%- f === g %>", ['!b', '!d']],
    ['ejs', '<% for (const one of list) { %><%- one.a %><% } const own = 1 %><%- own %>', ['!list.[].a']],
    ['underscore', '<%= a %><%- b %>', ['!a', 'b']],
    ['eta', '<%~ it.a %><%= it.b %><%~ c %>', ['!a', 'b']],
    ['dot', '{{= it.a }}{{! it.b }}', ['!a', 'b']],
    ['art', '{{@ a }}{{ b }}{{if c}}{{/if}}<%- d %>', ['!a', '!d', 'b']],
    ['mustache', '{{{a}}}{{& b}}{{c}}{{! {{{no}}} }}{{#list}}{{{d}}}{{/list}}', ['!a', '!b', '!list.[].d', '!list.d', '!d', 'c']],
    ['handlebars', '{{{a}}}{{#each list}}{{{this.b}}}{{{../c}}}{{else}}{{/each}}{{#with d}}{{{e}}}{{/with}}{{{helper f}}}{{#each g as |h|}}{{{h.i}}}{{/each}}', ['!a', '!list.[].b', '!d.e', '!g.[].i']],
    ['dust', '<style>p { color: red }</style>{a|s}{b}{#list}{c|s}{/list}{d|j|s}', ['!a', '!list.[].c', '!c', 'b']],
    ['jinja', '{{ a | safe }}{{ b }}{{ c | escape }}{{ d | markdown | safe }}{% for e in list %}{{ e.f | safe }}{% endfor %}', ['!a', '!list.[].f', 'b']],
    ['jinja', '{% autoescape false %}{{ a }}{% endautoescape %}{% raw %}{{ b | safe }}{% endraw %}{# {{ c | safe }} #}{{ d | dump | safe }}', ['!a', '!d']],
    ['liquid', '{{ a }}{{ b | escape }}{% for c in list %}{{ c.d }}{% endfor %}', ['!a', '!list.[].d']],
    ['pug', 'p!= a\np= b\np !{c} #{d}\nif e != f\n//- p!= no\n  p!= neither\neach g in list\n  li(class="x").y!= g.h\n- const own = 1\np!= own', ['!a', '!c', '!list.[].h', 'b', 'd']],
  ])('%s %s', (syntax, text, expected) => {
    expect(outputs(syntax, text)).toEqual(expected);
  });

  test('line numbers count from one', () => {
    expect(viewFacts('a\nb\n<%- c %>', 'ejs').outputs).toEqual([{ path: ['c'], line: 3, raw: true }]);
  });

  test.each<[ViewSyntax, string, string[]]>([
    ['ejs', "<%- include('partials/head', { a }) %><% include foot %>", ['partials/head', 'foot']],
    ['jinja', '{% extends "base.njk" %}{% include \'part.html\' %}', ['base.njk', 'part.html']],
    ['pug', 'extends layout\ninclude ./mixins/card', ['layout', './mixins/card']],
    ['handlebars', '{{> nav/top a=b}}', ['nav/top']],
  ])('parts of %s', (syntax, text, expected) => {
    expect(viewFacts(text, syntax).parts).toEqual(expected);
  });
});

describe('texts that no person wrote', () => {
  const odd = ['<%', '<%-', '<%- a', '%>', '{{', '{{{', '{{#', '{{#each', '{%', '{% for', '!{', 'p!=', '(', '[', "'", '`${', '{{ "', '<%- "', '<%- a[', '<%- a(', 'each', '\0', '\uD800', '<%- a.b.c.d %>', '{{#a}}', '{a|', 'a(b="', '?', '&&'];
  test.each(syntaxes)('%s: nothing brings it down, and long ones take no longer than they must', (syntax) => {
    for (const one of odd) {
      for (const text of [one, one.repeat(3), `${one}\n`.repeat(50), odd.join(one)]) expect(() => viewFacts(text, syntax)).not.toThrow();
      const start = performance.now();
      viewFacts(one.repeat(100_000 / one.length), syntax);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
