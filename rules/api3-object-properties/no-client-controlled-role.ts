import { createApiRule } from '../../src/create-rule.js';
import { calledAs } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-client-controlled-role',
  description: 'Disallow storing a role or permission that the client chose for itself',
  docs: {
    cwe: ['CWE-269', 'CWE-915'],
    owaspApi: { 2023: ['API3', 'API5'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    role: '{{route}} stores {{source}} as {{key}} of {{model}}, so a client picks its own rights. Set a fixed value here, and let only a route that checks the caller’s role change it.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, key, at } of model.records.clientRoles()) {
      yield { at, messageId: 'role', data: { route: calledAs(route), key: key.key, model: access.model ?? 'a record', source: key.source.label } };
    }
  },
});
