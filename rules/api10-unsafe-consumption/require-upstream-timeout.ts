import { createApiRule } from '../../src/create-rule.js';
import { mends } from '../../src/model/index.js';

export default createApiRule({
  name: 'require-upstream-timeout',
  description: 'Require an end to waiting for other services while a request is served',
  docs: {
    cwe: ['CWE-400'],
    owaspApi: { 2023: ['API10', 'API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: false,
  },
  messages: {
    endless: 'This call waits for another service as long as that takes, and the caller of this route with it. Set {{option}} to what the caller can wait for, such as five seconds.',
  },
  suggestions: {
    limit: 'Give up after five seconds.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('upstream-timeout')) {
      const suggest = mends(site).map(({ changes }) => ({ messageId: 'limit' as const, changes }));
      if (site.serving) yield { at: site.optionSpan, messageId: 'endless', data: { option: site.note ?? 'a timeout' }, suggest };
    }
  },
});
