import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-hardcoded-auth-secret',
  description: 'Disallow secrets for signing and proving that are written in the code',
  docs: {
    cwe: ['CWE-798', 'CWE-321', 'CWE-547'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A07'], 2025: ['A07'] },
    recommended: 'error',
  },
  messages: {
    written: 'This secret is written in the code: whoever reads the code can sign with it. Read it from the environment or a vault, and replace it now.',
    fallback: 'If nothing is configured, a secret that is written in the code is used here, and whoever reads the code can sign with it. Refuse to start without a configured one.',
    own: 'This credential is written in the code: whoever reads the code can sign in with it. Read it from the environment or a vault, and replace it now.',
    compared: 'Knowing this is enough to be let in, and it is written in the code, if only for the case that nothing is configured. Read it from the environment, refuse to start without it, and replace it now.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('auth-secret')) yield { at: site.optionSpan, messageId: site.exact === 'yes' ? 'written' : 'fallback' };
    for (const site of model.weakOptions('own-credential')) yield { at: site.optionSpan, messageId: 'own' };
    for (const span of model.secrets.accountPasswords()) yield { at: span, messageId: 'own' };
    for (const { span } of model.comparisons('written')) yield { at: span, messageId: 'compared' };
  },
});
