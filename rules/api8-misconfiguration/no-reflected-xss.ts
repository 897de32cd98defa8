import { createApiRule } from '../../src/create-rule.js';

export default createApiRule<'flow' | 'unescaped'>({
  name: 'no-reflected-xss',
  description: 'Disallow request data in HTML answers without encoding',
  docs: {
    cwe: ['CWE-79'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} becomes part of this answer, which browsers show as HTML. Encode it (`escape-html`), answer with JSON, or set the type `text/plain`.',
    unescaped: 'Templates print everything as it is here, so that data of callers becomes markup. Leave encoding on, and mark what is markup in the template.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flows('html')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
    for (const site of model.weakOptions('template-escaping')) yield { at: site.optionSpan, messageId: 'unescaped' };
  },
});
