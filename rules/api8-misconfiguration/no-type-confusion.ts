import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-type-confusion',
  description: 'Disallow tests for dangerous parts of a text on request data that may be a list',
  docs: {
    cwe: ['CWE-843', 'CWE-1287'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: false,
  },
  messages: {
    list: '{{path}} can be an array, and this test then compares whole elements: `../x` inside of one passes, and becomes text again where it is used. Test `typeof … === \'string\'` first, or check the request with a schema.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flows('confusion')) yield { at: flow.sinkSpan, messageId: 'list', data: { path: model.path(flow) } };
  },
});
