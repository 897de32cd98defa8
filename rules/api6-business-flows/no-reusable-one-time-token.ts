import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-reusable-one-time-token',
  description: 'Disallow acting on a one-time token that stays good afterwards',
  docs: {
    cwe: ['CWE-837', 'CWE-294'],
    owaspApi: { 2023: ['API6'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: false,
  },
  messages: {
    reusable: '{{route}} looks up {{model}} by {{key}} from {{source}} and acts on it, and nothing deletes or marks it, so that it works a second time. Delete it in the same transaction, or take it with one statement that asks whether it was used.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, key } of model.business.reusableTokens()) {
      yield { at: access.span, messageId: 'reusable', data: { route: `${route.method} ${route.path}`, model: access.model ?? 'a record', key: key.key, source: key.source.label } };
    }
  },
});
