import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-graphql-limits',
  description: 'Require a limit for what one GraphQL query may ask for',
  docs: {
    cwe: ['CWE-770'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
  },
  messages: {
    unlimited: 'A query may be as deep and as wide as its sender likes here, and one is enough to keep the server busy. Set `{{option}}` to rules that bound depth or cost, or accept persisted queries only.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('graphql-cost')) yield { at: site.optionSpan, messageId: 'unlimited', data: { option: site.note ?? '' } };
  },
});
