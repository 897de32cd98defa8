import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-request-cast',
  description: 'Disallow taking what a client sends to be of a type that nothing checks, where it is written into records',
  docs: {
    cwe: ['CWE-20'],
    owaspApi: { 2023: ['API3'] },
    owaspTop10: { 2021: ['A03', 'A04'], 2025: ['A05', 'A06'] },
    recommended: 'warn',
  },
  messages: {
    cast: '{{source}} is taken to be {{type}} though nothing checks it, and {{route}} writes {{key}} of it into {{model}} whatever it is. Parse it with a schema, or check each property before the write.',
  },
  defaults: {},
  *check(model) {
    for (const { route, claim, access, key } of model.records.uncheckedClaims()) {
      yield {
        at: claim.span,
        messageId: 'cast',
        data: { source: claim.label, type: claim.type, route: `${route.method} ${route.path}`, key: key.key, model: `${access.model ?? 'a record'} (${model.place(access.span)})` },
      };
    }
  },
});
