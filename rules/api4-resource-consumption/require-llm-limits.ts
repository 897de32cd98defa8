import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-llm-limits',
  description: 'Require a limit for the answers of language models that requests prompt',
  docs: {
    cwe: ['CWE-770'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: false,
  },
  messages: {
    uncapped: 'A request decides what this model is asked, and nothing bounds how long, and how expensive, the answer gets. Set `{{option}}` to what the feature needs.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('llm-tokens')) yield { at: site.optionSpan, messageId: 'uncapped', data: { option: site.note ?? '' } };
  },
});
