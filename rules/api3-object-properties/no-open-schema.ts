import { createApiRule } from '../../src/create-rule.js';
import { calledAs } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-open-schema',
  description: 'Disallow schemas that let properties through which they do not list, where what they check is written into records',
  docs: {
    cwe: ['CWE-915'],
    owaspApi: { 2023: ['API3'] },
    owaspTop10: { 2021: ['A08'], 2025: ['A08'] },
    recommended: 'warn',
  },
  messages: {
    open: 'This schema keeps properties that it does not list, and {{route}}{{others}} writes {{source}} with them into {{model}}{{field}}. Let the schema drop or refuse them, or list what is written.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, source, field, at, others } of model.records.openSchemas()) {
      yield {
        at,
        messageId: 'open',
        data: {
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
