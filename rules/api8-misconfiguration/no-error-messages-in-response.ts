import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-error-messages-in-response',
  description: 'Disallow messages of errors that others wrote in answers to callers',
  docs: {
    cwe: ['CWE-209'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02', 'A10'] },
    recommended: false,
  },
  messages: {
    message: '{{path}} sends the message of an error to the caller; messages of drivers and libraries name tables, hosts and files. Log it, and answer with a message of your own.',
  },
  defaults: {},
  *check(model) {
    for (const { flow, part } of model.errorDetails()) if (part === 'message') yield { at: flow.sinkSpan, messageId: 'message', data: { path: model.path(flow) } };
  },
});
