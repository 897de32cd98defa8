import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-timing-safe-compare',
  description: 'Require signatures and keys to be compared in constant time',
  docs: {
    cwe: ['CWE-208'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A02'], 2025: ['A04'] },
    recommended: 'warn',
  },
  messages: {
    early: 'This comparison stops at the first difference, so how long it takes tells how much of a guess is right. Use timingSafeEqual() of node:crypto, on buffers of the same length.',
  },
  defaults: {},
  *check(model) {
    for (const { span } of model.comparisons('digest', 'key')) yield { at: span, messageId: 'early' };
  },
});
