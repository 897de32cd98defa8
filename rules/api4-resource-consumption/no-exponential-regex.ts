import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-exponential-regex',
  description: 'Disallow regular expressions that take exponential time on request data',
  docs: {
    cwe: ['CWE-1333'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} is tried on a regular expression that can match one text in many ways, so that forty characters are enough to stop the server. Rewrite it so that no repetition repeats another, or compare without it.',
  },
  defaults: {},
  unset: true,
  *check(model) {
    for (const flow of model.flows('slow-regex')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
  },
});
