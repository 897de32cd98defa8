import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-ssrf',
  description: 'Disallow request data that decides which host an outgoing request goes to',
  docs: {
    cwe: ['CWE-918'],
    owaspApi: { 2023: ['API7'] },
    owaspTop10: { 2021: ['A10'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} decides which host this request goes to. Compare the host with a fixed list before the call, or build the URL from an origin of your own.',
    page: '{{path}} becomes part of a page that a browser of the server renders, and the page can load any address the server reaches. Encode it as text, or render a template of your own.',
  },
  defaults: {},
  unset: true,
  *check(model) {
    for (const flow of model.flows('url')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
    for (const flow of model.flows('page')) yield { at: flow.sinkSpan, messageId: 'page', data: { path: model.path(flow) } };
  },
});
