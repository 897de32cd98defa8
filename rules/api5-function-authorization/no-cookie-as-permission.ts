import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-cookie-as-permission',
  description: 'Disallow deciding who a caller is, or what it may do, by a cookie, a header or a query that anybody can write',
  docs: {
    cwe: ['CWE-565', 'CWE-807'],
    owaspApi: { 2023: ['API5', 'API2'] },
    owaspTop10: { 2021: ['A01', 'A08'], 2025: ['A01', 'A08'] },
    recommended: false,
  },
  messages: {
    cookie: 'Whoever calls writes this, and so decides here what it is, or may do. Keep that in the session or in a signed token, and read it from there.',
  },
  defaults: {},
  *check(model) {
    for (const { span } of model.comparisons('cookie')) yield { at: span, messageId: 'cookie' };
  },
});
