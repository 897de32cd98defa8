import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-webhook-signature',
  description: 'Require webhooks that write records to check who sent them',
  docs: {
    cwe: ['CWE-345', 'CWE-306'],
    owaspApi: { 2023: ['API10'] },
    owaspTop10: { 2021: ['A08'], 2025: ['A08'] },
    recommended: false,
  },
  messages: {
    unsigned: '{{route}} writes {{model}} ({{place}}) by {{source}}, and nothing checks who sent it, so that anybody can pretend to be the partner. Check the signature that the partner sends over the raw body, and answer 401 where it is wrong.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, source } of model.business.unsignedWebhooks()) {
      yield { at: route.span, messageId: 'unsigned', data: { route: `${route.method} ${route.path}`, model: access.model ?? 'records', place: model.place(access.span), source: source.label } };
    }
  },
});
