import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-excessive-jwt-lifetime',
  description: 'Disallow tokens that live too long, and lifetimes in the wrong unit',
  docs: {
    cwe: ['CWE-613'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A07'], 2025: ['A07'] },
    recommended: 'warn',
  },
  messages: {
    long: 'This token is good for {{lifetime}}, and nothing can take it back. Let it expire after {{limit}} at most, and renew it with a refresh token that the server can revoke.',
    date: 'The moment at which this token expires counts milliseconds, and is read in seconds, so that the token is good for thousands of years. Divide it by 1000, or give a span such as \'15m\'.',
    unit: 'This lifetime comes to {{lifetime}}: {{unit}}. Write the unit into it, such as \'15m\'.',
  },
  options: {
    maxAccess: { type: 'string', description: 'How long a token may live, such as 24h.' },
    maxRefresh: { type: 'string', description: 'How long a token may live that its function, file or options, or the name it gets, call a refresh token.' },
  },
  defaults: { maxAccess: '24h', maxRefresh: '90d' },
  *check(model, { maxAccess, maxRefresh }) {
    for (const site of model.weakOptions('token-date')) yield { at: site.optionSpan, messageId: 'date' };
    for (const { site, seconds, lifetime, unit, limit } of model.tokenLifetimes(maxAccess, maxRefresh)) {
      if (unit !== undefined) yield { at: site.optionSpan, messageId: 'unit', data: { lifetime, unit } };
      else if (seconds > limit.seconds) yield { at: site.optionSpan, messageId: 'long', data: { lifetime, limit: limit.text } };
    }
  },
});
