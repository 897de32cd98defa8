import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-cleartext-upstream',
  description: 'Disallow requests to other hosts without encryption',
  docs: {
    cwe: ['CWE-319'],
    owaspApi: { 2023: ['API10'] },
    owaspTop10: { 2021: ['A02'], 2025: ['A04'] },
    recommended: 'warn',
  },
  messages: {
    flow: 'This request goes to {{host}} without encryption, so that anybody on the way can read and change it and its answer. Write `https:`.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flows('cleartext')) yield { at: flow.sinkSpan, messageId: 'flow', data: { host: flow.source.label } };
  },
});
