import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-client-claimed-permission',
  description: 'Disallow deciding who a caller is, or what it may do, by a cookie, a header or a query that anybody can write',
  docs: {
    cwe: ['CWE-565', 'CWE-807'],
    owaspApi: { 2023: ['API5', 'API2'] },
    owaspTop10: { 2021: ['A01', 'A08'], 2025: ['A01', 'A08'] },
    recommended: false,
  },
  messages: {
    claim: 'Anybody can send this value, so callers say here themselves who they are, or what they may do. Keep it in the session or in a signed token, and read it from there.',
  },
  defaults: {},
  *check(model) {
    for (const { span } of model.comparisons('claim')) yield { at: span, messageId: 'claim' };
  },
});
