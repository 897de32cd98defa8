import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-xxe',
  description: 'Disallow XML of the request in parsers that expand entities',
  docs: {
    cwe: ['CWE-611', 'CWE-776'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} is parsed here as XML whose entities are expanded: they can read files of the server or grow without end. Leave out `noent` and `dtdload`, or use a parser without entities of its own.',
  },
  defaults: {},
  unset: true,
  *check(model) {
    for (const flow of model.flows('xml')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
  },
});
