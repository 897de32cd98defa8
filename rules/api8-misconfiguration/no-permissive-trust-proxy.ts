import { createApiRule } from '../../src/create-rule.js';
import { mends } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-permissive-trust-proxy',
  description: 'Disallow believing every caller who says where a request came from',
  docs: {
    cwe: ['CWE-348'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'warn',
  },
  messages: {
    all: 'Any caller can write X-Forwarded-For, and this takes the first address in it for the caller\'s. Name the number of proxies in front of the application, such as 1, or their addresses.',
  },
  suggestions: {
    one: 'Trust the one proxy in front of the application.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('trust-proxy')) yield { at: site.optionSpan, messageId: 'all', suggest: mends(site).map(({ changes }) => ({ messageId: 'one', changes })) };
  },
});
