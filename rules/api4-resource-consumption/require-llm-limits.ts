import { createApiRule } from '../../src/create-rule.js';
import { mends } from '../../src/model/index.js';

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
    chosen: '{{path}} decides how much this model makes, and what that costs, without an upper limit. Compare it with a maximum first, or clamp it with `Math.min`.',
  },
  suggestions: {
    limit: 'Set {{option}} to 1024.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flows('answer-length')) yield { at: flow.sinkSpan, messageId: 'chosen', data: { path: model.path(flow) } };
    for (const site of model.weakOptions('llm-tokens')) {
      const data = { option: site.note ?? '' };
      yield { at: site.optionSpan, messageId: 'uncapped', data, suggest: mends(site).map(({ changes }) => ({ messageId: 'limit', data, changes })) };
    }
  },
});
