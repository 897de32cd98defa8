import { createApiRule } from '../../src/create-rule.js';
import { mends } from '../../src/model/index.js';

export default createApiRule({
  name: 'require-jwt-algorithms',
  description: 'Require tokens to be verified with the algorithms that they are signed with',
  docs: {
    cwe: ['CWE-347', 'CWE-757'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A02'], 2025: ['A04'] },
    recommended: 'warn',
  },
  messages: {
    none: 'The algorithm none means no signature: anybody can write such a token. Name the algorithm that your tokens are signed with.',
    mixed: 'With a public key, a token that names HS256 is verified with that key as its secret, which everybody has. List algorithms of one kind only.',
    missing: 'The token itself says here how it is to be verified. Pass algorithms with the one that your tokens are signed with, such as [\'RS256\'].',
  },
  suggestions: {
    name: 'Accept {{code}} only, if your tokens are signed so.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('token-algorithms')) {
      const messageId = site.state === 'missing' ? 'missing' : site.note === 'mixed' ? 'mixed' : 'none';
      yield { at: site.optionSpan, messageId, suggest: mends(site).map(({ code, changes }) => ({ messageId: 'name', data: { code }, changes })) };
    }
  },
});
