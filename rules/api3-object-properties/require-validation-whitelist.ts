import { createApiRule } from '../../src/create-rule.js';
import { calledAs } from '../../src/model/index.js';

export default createApiRule({
  name: 'require-validation-whitelist',
  description: 'Require validation pipes to take away properties that no class names, where bodies are written into records',
  docs: {
    cwe: ['CWE-915'],
    owaspApi: { 2023: ['API3'] },
    owaspTop10: { 2021: ['A08'], 2025: ['A08'] },
    recommended: 'warn',
  },
  messages: {
    open: '{{pipe}} keeps properties that no class names, and {{route}}{{others}} writes {{source}} with them into {{model}}{{field}}. Add whitelist: true to its options, or list what is written.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, source, field, check, at, others } of model.records.openPipes()) {
      yield {
        at,
        messageId: 'open',
        data: {
          pipe: check?.name ?? 'The pipe',
          route: calledAs(route),
          others: others === 0 ? '' : ` (and ${String(others)} more)`,
          source: source.label,
          model: `${access.model ?? 'a record'} (${model.place(access.span)})`,
          field: field === undefined ? '' : `, ${field} for one`,
        },
      };
    }
  },
});
