import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-insecure-randomness',
  description: 'Disallow tokens, passwords and keys made by generators whose numbers can be predicted',
  docs: {
    cwe: ['CWE-338'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A02'], 2025: ['A04'] },
    recommended: 'error',
  },
  messages: {
    guessable: 'What {{label}} gives can be predicted from what it gave before, and it becomes {{becomes}} ({{place}}). Take randomBytes(), randomInt() or randomUUID() of node:crypto.',
  },
  defaults: {},
  *check(model) {
    for (const { span, label, becomes, place } of model.secrets.guessable()) yield { at: span, messageId: 'guessable', data: { label, becomes, place: model.place(place) } };
  },
});
