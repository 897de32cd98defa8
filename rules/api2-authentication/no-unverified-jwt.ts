import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-unverified-jwt',
  description: 'Disallow decisions on claims of a token whose signature nobody checked',
  docs: {
    cwe: ['CWE-347'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A02', 'A07'], 2025: ['A04', 'A07'] },
    recommended: 'error',
  },
  messages: {
    unverified: 'The signature of this token is not checked, and its claims decide at {{place}}. Verify the token instead of decoding it: anybody can write these claims.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.unverifiedClaims()) yield { at: flow.source.span, messageId: 'unverified', data: { place: model.place(flow.sinkSpan) } };
  },
});
