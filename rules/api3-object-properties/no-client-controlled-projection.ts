import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-client-controlled-projection',
  description: 'Disallow letting a client name the fields and relations of records that are read for it',
  docs: {
    cwe: ['CWE-201', 'CWE-639'],
    owaspApi: { 2023: ['API3'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'warn',
  },
  messages: {
    flow: '{{path}} decides which fields or relations are read here, so a client can ask for those that are for nobody outside. Take only names of a list of your own.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flows('projection')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
  },
});
