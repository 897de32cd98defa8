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
    several: '{{label}} decides how many records {{count}} queries read at once (first {{first}}), without an upper limit. Bound it here (`Math.min(n, 100)`), or give its schema a maximum.',
  },
  defaults: {},
  *check(model) {
    for (const { flow, others } of model.flowsBySource('rows')) {
      if (others === 0) yield { at: flow.sinkSpan, messageId: 'chosen', data: { path: model.path(flow) } };
      else yield { at: flow.source.span, messageId: 'several', data: { label: flow.source.label, count: String(others + 1), first: model.place(flow.sinkSpan) } };
    }
  },
});
