import { createApiRule, type Suggestion } from '../../src/create-rule.js';
import type { OptionSite } from '../../src/facts/index.js';
import { mends } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-weak-crypto',
  description: 'Disallow broken ciphers, short keys and constants where chance belongs',
  docs: {
    cwe: ['CWE-326', 'CWE-327', 'CWE-329'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A02'], 2025: ['A04'] },
    recommended: 'warn',
  },
  messages: {
    algorithm: 'This algorithm is broken: what it protects can be read or forged. Use AES-256-GCM to encrypt and SHA-256 to sign.',
    size: 'A key of this size can be broken with the machines of today. Use 2048 bits or more.',
    constant: 'The initialisation vector is the same each time, so equal texts look equal and more can be told from them. Take randomBytes() for each text, and send it along.',
  },
  suggestions: {
    use: 'Use {{code}}.',
  },
  defaults: {},
  *check(model) {
    const stronger = (site: OptionSite): Suggestion[] => mends(site).map(({ code, changes }) => ({ messageId: 'use', data: { code }, changes }));
    for (const site of model.weakOptions('crypto-algorithm')) yield { at: site.optionSpan, messageId: 'algorithm', suggest: stronger(site) };
    for (const site of model.weakOptions('crypto-key-size')) yield { at: site.optionSpan, messageId: 'size', suggest: stronger(site) };
    for (const site of model.weakOptions('crypto-constant')) yield { at: site.optionSpan, messageId: 'constant' };
  },
});
