import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-open-redirect',
  description: 'Disallow request data that decides to which site a caller is redirected',
  docs: {
    cwe: ['CWE-601'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} decides to which site this redirect leads. Compare it with a list of your own, or let pass only paths that begin with one slash.',
  },
  defaults: {},
  unset: true,
  *check(model) {
    for (const flow of model.flows('redirect')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
  },
});
