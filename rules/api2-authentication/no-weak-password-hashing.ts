import { createApiRule } from '../../src/create-rule.js';
import { mends, oncePerConstant } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-weak-password-hashing',
  description: 'Disallow hashing passwords with what is made to be fast',
  docs: {
    cwe: ['CWE-916', 'CWE-759', 'CWE-760', 'CWE-256'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A02'], 2025: ['A04'] },
    recommended: 'error',
  },
  messages: {
    fast: 'Billions of guesses a second can be tried against this hash of a password. Use argon2id, scrypt or bcrypt, which take their time and a salt of their own.',
    cost: 'So few rounds make guessing cheap. Use at least 10 for bcrypt, 100,000 for PBKDF2 and 7 MB for argon2.',
    variant: 'This variant of Argon2 withstands one kind of attack only: argon2d gives something away by the time it takes, and argon2i is cheaper to guess on graphics cards. Leave type out, or take argon2id (RFC 9106).',
    salt: 'The salt is the same for every password, so one table of guesses serves for all of them, and equal passwords look equal. Take randomBytes(16) for each, and store it with the hash.',
    plain: 'The password is compared as it is stored, so whoever gets to see the table knows the passwords of all. Store a hash by argon2id, scrypt or bcrypt, and let that package compare.',
    stored: 'This stores the password as the caller sent it, so whoever gets to see the table knows the passwords of all. Store a hash by argon2id, scrypt or bcrypt.',
    sought: 'The record is looked up by the password as the caller sent it, so the table holds the passwords themselves. Look it up by the name, and compare with a hash by argon2id, scrypt or bcrypt.',
  },
  suggestions: {
    raise: 'Raise the cost to {{cost}}.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('password-hash')) yield { at: site.optionSpan, messageId: 'fast' };
    for (const site of oncePerConstant(model.weakOptions('password-hash-cost'))) yield { at: site.optionSpan, messageId: site.note === 'variant' ? 'variant' : 'cost', suggest: mends(site).map(({ code, changes }) => ({ messageId: 'raise', data: { cost: code }, changes })) };
    for (const site of model.weakOptions('password-salt')) yield { at: site.optionSpan, messageId: 'salt' };
    for (const { span } of model.comparisons('password')) yield { at: span, messageId: 'plain' };
    for (const { span, how } of model.secrets.plainPasswords()) yield { at: span, messageId: how === 'stored' ? 'stored' : 'sought' };
  },
});
