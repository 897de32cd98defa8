import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-unsafe-deserialization',
  description: 'Disallow request data in formats whose reading can run code',
  docs: {
    cwe: ['CWE-502'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A08'], 2025: ['A08'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} is read here in a format that can carry code or break the process. Read it with `JSON.parse`, and check the result with a schema.',
  },
  defaults: {},
  unset: true,
  *check(model) {
    for (const flow of model.flows('deserialize')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
  },
});
