import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-jwt-expiry',
  description: 'Require signed tokens to expire',
  docs: {
    cwe: ['CWE-613'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A07'], 2025: ['A07'] },
    recommended: 'error',
  },
  messages: {
    forever: 'This token never expires: neither its payload has exp nor do its options set a lifetime. Give it one, such as expiresIn: \'15m\'; a stolen token then soon becomes worthless.',
  },
  defaults: {},
  *check(model) {
    for (const signing of model.signings) if (signing.expires === 'no') yield { at: signing.span, messageId: 'forever' };
  },
});
