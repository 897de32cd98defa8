import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-regex-from-request',
  description: 'Disallow regular expressions made of request data',
  docs: {
    cwe: ['CWE-1333', 'CWE-730'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} becomes a regular expression here, and one that takes exponential time stops the server. Escape it (`RegExp.escape`, `escape-string-regexp`), or search for plain text.',
    filter: '{{path}} becomes a regular expression that the database runs over every record. Escape it (`RegExp.escape`, `escape-string-regexp`), or search a text index.',
  },
  defaults: {},
  unset: true,
  *check(model) {
    for (const flow of model.flows('regex')) yield { at: flow.sinkSpan, messageId: flow.sink === 'a filter' ? 'filter' : 'flow', data: { path: model.path(flow) } };
  },
});
