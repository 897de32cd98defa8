import { createApiRule } from '../../src/create-rule.js';
import { mends } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-broken-hash',
  description: 'Disallow MD5, SHA-1 and their like, whatever they are used for',
  docs: {
    cwe: ['CWE-328'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A02'], 2025: ['A04'] },
    recommended: false,
  },
  messages: {
    hash: 'This hash is broken: others can find a second text with the same one. Use sha256, unless it only tells changes apart.',
  },
  suggestions: {
    use: 'Use {{code}}.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.secrets.brokenHashes()) yield { at: site.optionSpan, messageId: 'hash', suggest: mends(site).map(({ code, changes }) => ({ messageId: 'use', data: { code }, changes })) };
  },
});
