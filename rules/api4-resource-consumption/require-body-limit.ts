import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-body-limit',
  description: 'Require a reasonable limit for the size of request bodies',
  docs: {
    cwe: ['CWE-770'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
  },
  messages: {
    large: 'Request bodies of {{size}} are read into memory here, whatever the route{{others}}. Lower the limit, and raise it only for the routes that need it, behind authentication.',
    kept: 'This body is kept piece by piece, however large it gets, and one request can fill the memory. Count its bytes and end the request (`req.destroy()`) where they are too many, or leave it to a parser with a limit.',
  },
  options: { max: { type: 'string', description: 'How large a body may be that every route accepts, such as 10mb.' } },
  defaults: { max: '10mb' },
  *check(model, { max }) {
    for (const flow of model.flows('intake')) yield { at: flow.sinkSpan, messageId: 'kept' };
    for (const { at, size, others } of model.largeBodies(max)) yield { at, messageId: 'large', data: { size, others: others > 0 ? `, as with ${String(others)} more beside it` : '' } };
  },
});
