import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-path-traversal',
  description: 'Disallow request data that decides which file is read, written or sent',
  docs: {
    cwe: ['CWE-22', 'CWE-73'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} becomes part of this path, and `../` in it leads out of the folder. Take its `path.basename`, or resolve the path and compare its beginning with the folder before it is used.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.paths('request')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
  },
});
