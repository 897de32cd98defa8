import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-error-details-in-response',
  description: 'Disallow stacks and whole errors in answers to callers',
  docs: {
    cwe: ['CWE-209'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02', 'A10'] },
    recommended: 'error',
  },
  messages: {
    stack: '{{path}} sends the stack of an error to the caller: file names, packages and their versions. Log it, and answer with a message of your own.',
    whole: '{{path}} sends a whole error to the caller, with whatever a driver or client put into it. Log it, and answer with a message of your own.',
  },
  defaults: {},
  *check(model) {
    for (const { flow, part } of model.errorDetails()) if (part === 'whole' || part === 'stack') yield { at: flow.sinkSpan, messageId: part, data: { path: model.path(flow) } };
  },
});
