import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-ignored-jwt-expiration',
  description: 'Disallow verifying a token without checking whether it has expired',
  docs: {
    cwe: ['CWE-613'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A07'], 2025: ['A07'] },
    recommended: 'error',
  },
  messages: {
    ignored: 'Tokens that have expired are accepted here. Remove this option; where an old token is to be renewed, check a stored session and issue a new token.',
    late: 'Tokens are accepted here for {{time}} after they have expired. Half a minute is enough for clocks that differ.',
  },
  suggestions: {
    check: 'Remove the option, so that expired tokens are refused.',
  },
  defaults: {},
  *check(model) {
    for (const { optionSpan, seconds } of model.expiryIgnored) yield { at: optionSpan, messageId: seconds === undefined ? 'ignored' : 'late', data: { time: seconds === undefined ? '' : `${String(Math.round(seconds / 60))} minutes` }, suggest: [{ messageId: 'check', changes: [{ do: 'remove', at: optionSpan }] }] };
  },
});
