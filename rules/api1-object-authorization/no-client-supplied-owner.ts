import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-client-supplied-owner',
  description: 'Disallow taking the owner of a record from the request where the application knows who is calling',
  docs: {
    cwe: ['CWE-639', 'CWE-863'],
    owaspApi: { 2023: ['API1'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'warn',
  },
  messages: {
    owner: '{{route}} takes {{key}} of {{model}} from {{source}}, so a caller can name somebody else. Take it from the caller’s identity{{elsewhere}}.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, key, elsewhere } of model.records.clientOwners()) {
      yield { at: access.span, messageId: 'owner', data: { route: `${route.method} ${route.path}`, key: key.key, model: access.model ?? 'a record', source: key.source.label, elsewhere: elsewhere ? `, as ${model.place(elsewhere)} does` : '' } };
    }
  },
});
