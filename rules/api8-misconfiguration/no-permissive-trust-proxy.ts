import { createApiRule } from '../../src/create-rule.js';
import { mends } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-permissive-trust-proxy',
  description: 'Disallow believing every caller who says where a request came from',
  docs: {
    cwe: ['CWE-348', 'CWE-290'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'warn',
  },
  messages: {
    all: 'Any caller can write X-Forwarded-For, and this takes the first address in it for the caller\'s. Name the number of proxies in front of the application, such as 1, or their addresses.',
    key: 'This counts attempts by an address that any caller can write into a header, so that another address is another try. Count by the address of the connection, or by req.ip with trust proxy set to the number of proxies.',
    compared: 'Any caller can write this header, and with it the address that is let in here. Compare the address of the connection, or what the framework makes of it with the number of proxies.',
  },
  suggestions: {
    one: 'Trust the one proxy in front of the application.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('trust-proxy')) yield { at: site.optionSpan, messageId: site.note === 'key' ? 'key' : 'all', suggest: mends(site).map(({ changes }) => ({ messageId: 'one', changes })) };
    for (const { span } of model.comparisons('address')) yield { at: span, messageId: 'compared' };
  },
});
