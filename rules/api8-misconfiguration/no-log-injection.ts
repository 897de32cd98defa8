import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-log-injection',
  description: 'Disallow request data in plain-text logs without escaping line breaks',
  docs: {
    cwe: ['CWE-117'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A09'], 2025: ['A09'] },
    recommended: false,
  },
  messages: {
    flow: '{{path}} is written to this log as it is, and a line break in it begins an entry of the caller’s making. Write it with `JSON.stringify`, or use a logger that writes JSON.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.logged('text')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
  },
});
