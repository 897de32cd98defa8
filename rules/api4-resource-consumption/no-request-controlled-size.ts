import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-request-controlled-size',
  description: 'Disallow numbers from the request that decide how much memory or time is used',
  docs: {
    cwe: ['CWE-789', 'CWE-834', 'CWE-400'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
  },
  messages: {
    size: '{{path}} decides how much is allocated here, without an upper limit. Compare it with a maximum first, or clamp it with `Math.min`.',
    loop: '{{path}} decides how often this loop runs, without an upper limit. Compare it with a maximum first, or clamp it with `Math.min`.',
    delay: '{{path}} decides how long this waits, without an upper limit, and keeps what waits for it in memory. Compare it with a maximum first, or clamp it with `Math.min`.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flows('size')) yield { at: flow.sinkSpan, messageId: flow.sink === 'a loop' ? 'loop' : 'size', data: { path: model.path(flow) } };
    for (const flow of model.flows('delay')) yield { at: flow.sinkSpan, messageId: 'delay', data: { path: model.path(flow) } };
  },
});
