import { createApiRule } from '../../src/create-rule.js';

export default createApiRule<'name' | 'host'>({
  name: 'no-header-injection',
  description: 'Disallow request data that names headers or types of answers, and the Host header in links of messages',
  docs: {
    cwe: ['CWE-113', 'CWE-644', 'CWE-640'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
  },
  messages: {
    name: '{{path}} decides which header is set here, or what browsers take the answer for. Choose it from a fixed list.',
    host: '{{path}} becomes part of a link in this message, and whoever sends the request chooses it. Build the link from a configured origin.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flows('header')) yield { at: flow.sinkSpan, messageId: 'name', data: { path: model.path(flow) } };
    for (const flow of model.flows('host')) yield { at: flow.sinkSpan, messageId: 'host', data: { path: model.path(flow) } };
  },
});
