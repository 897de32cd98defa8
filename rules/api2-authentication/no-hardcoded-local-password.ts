import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-hardcoded-local-password',
  description: 'Disallow passwords in the code for servers on this machine or its network',
  docs: {
    cwe: ['CWE-798'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A07'], 2025: ['A07'] },
    recommended: false,
  },
  messages: {
    near: 'This password is written in the code, and what works on this machine is soon what works elsewhere. Read it from the environment, for development too.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.secrets.nearCredentials()) yield { at: site.optionSpan, messageId: 'near' };
  },
});
