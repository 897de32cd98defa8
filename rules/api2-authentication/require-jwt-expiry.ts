import { createApiRule } from '../../src/create-rule.js';
import { setAt } from '../../src/model/index.js';

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
  suggestions: {
    expire: 'Let the token expire after 15 minutes.',
  },
  defaults: {},
  *check(model) {
    for (const { span, expires, lifetimeAt } of model.signings) {
      if (expires === 'no') yield { at: span, messageId: 'forever', ...(lifetimeAt !== undefined && { suggest: [{ messageId: 'expire', changes: setAt(span, lifetimeAt, '\'15m\'') }] }) };
    }
  },
});
