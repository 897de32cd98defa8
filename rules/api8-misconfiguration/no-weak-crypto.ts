import { createApiRule, type Suggestion } from '../../src/create-rule.js';
import type { OptionSite } from '../../src/facts/index.js';
import { mends } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-weak-crypto',
  description: 'Disallow broken ciphers, short keys and constants where chance belongs',
  docs: {
    cwe: ['CWE-326', 'CWE-327', 'CWE-328', 'CWE-329'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A02'], 2025: ['A04'] },
    recommended: 'warn',
    strictOptions: { anyHash: true },
  },
  messages: {
    algorithm: 'This algorithm is broken: what it protects can be read or forged. Use AES-256-GCM to encrypt and SHA-256 to sign.',
    size: 'A key of this size can be broken with the machines of today. Use 2048 bits or more.',
    constant: 'The initialisation vector is the same each time, so equal texts look equal and more can be told from them. Take randomBytes() for each text, and send it along.',
    hash: 'This hash is broken: others can find a second text with the same one. Use sha256, unless it only tells changes apart.',
  },
  suggestions: {
    use: 'Use {{code}}.',
  },
  options: { anyHash: { type: 'boolean', description: 'Report MD5 and SHA-1 wherever they are used.' } },
  defaults: { anyHash: false },
  *check(model, { anyHash }) {
    const stronger = (site: OptionSite): Suggestion[] => mends(site).map(({ code, changes }) => ({ messageId: 'use', data: { code }, changes }));
    for (const site of model.weakOptions('crypto-algorithm')) yield { at: site.optionSpan, messageId: 'algorithm', suggest: stronger(site) };
    for (const site of model.weakOptions('crypto-key-size')) yield { at: site.optionSpan, messageId: 'size', suggest: stronger(site) };
    for (const site of model.weakOptions('crypto-constant')) yield { at: site.optionSpan, messageId: 'constant' };
    if (anyHash) for (const site of model.weakOptions('crypto-hash')) yield { at: site.optionSpan, messageId: 'hash', suggest: stronger(site) };
  },
});
