import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-secrets-in-token',
  description: 'Disallow passwords and the like in the payload of tokens that are signed, not encrypted',
  docs: {
    cwe: ['CWE-201', 'CWE-522'],
    owaspApi: { 2023: ['API3', 'API2'] },
    owaspTop10: { 2021: ['A02', 'A04'], 2025: ['A04', 'A06'] },
    recommended: 'warn',
  },
  messages: {
    claim: 'The payload of this token holds {{name}}, and whoever holds the token can read it: signing hides nothing. Put an id into the token, and look the rest up where it is checked.',
    record: 'The payload of this token is {{model}} as it is stored, with {{name}}, and whoever holds the token can read it: signing hides nothing. Put an id into the token, and look the rest up where it is checked.',
  },
  options: { fields: { type: 'array', items: { type: 'string' } } },
  defaults: { fields: [] as readonly string[] },
  *check(model, { fields: more }) {
    for (const { claim } of model.secrets.told(more)) {
      const { name, span, model: record } = claim;
      yield record === undefined ? { at: span, messageId: 'claim', data: { name } } : { at: span, messageId: 'record', data: { name, model: record } };
    }
  },
});
