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
    shown: '{{path}} hands a whole error to a page, which may show what drivers and libraries put into it. Log it, and hand over a message of your own.',
  },
  defaults: {},
  *check(model) {
    for (const { flow, part } of model.errorDetails()) if (part === 'message' || part === 'shown') yield { at: flow.sinkSpan, messageId: part, data: { path: model.path(flow) } };
  },
});
