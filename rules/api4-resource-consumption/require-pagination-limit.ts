import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-pagination-limit',
  description: 'Require an upper limit for how many records a request may ask for',
  docs: {
    cwe: ['CWE-770'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
  },
  messages: {
    chosen: '{{path}} decides how many records are read at once, without an upper limit. Bound it (`Math.min(n, 100)`), or give its schema a maximum.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flows('rows')) yield { at: flow.sinkSpan, messageId: 'chosen', data: { path: model.path(flow) } };
  },
});
