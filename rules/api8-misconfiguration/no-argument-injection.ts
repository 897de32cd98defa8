import { createApiRule } from '../../src/create-rule.js';
import { atCall } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-argument-injection',
  description: 'Disallow request data at the beginning of an argument of a program, where it may be read as an option',
  docs: {
    cwe: ['CWE-88'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: false,
  },
  messages: {
    argument: '{{path}} is handed to this program as an argument and may begin with a dash, which makes it an option. Put `--` before it, or check its form first.',
  },
  defaults: {},
  *check(model) {
    // Data that decides what is run at all is told of as that.
    const run = new Set(model.flows('command').map(atCall));
    for (const flow of model.flows('argument')) if (!run.has(atCall(flow))) yield { at: flow.sinkSpan, messageId: 'argument', data: { path: model.path(flow) } };
  },
});
