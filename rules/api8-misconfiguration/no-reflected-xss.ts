import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
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
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flows('html')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
  },
});
