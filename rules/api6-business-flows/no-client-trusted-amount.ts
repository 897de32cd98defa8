import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-client-trusted-amount',
  description: 'Disallow charging an amount that the client decides',
  docs: {
    cwe: ['CWE-602', 'CWE-472'],
    owaspApi: { 2023: ['API6'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
    strictOptions: { stored: true },
  },
  messages: {
    charged: '{{path}} decides how much is charged here, so a caller can pay any price. Compute the amount from prices that the server keeps, or compare it with one.',
    stored: '{{route}} takes {{key}} of {{model}} from {{source}}, so a caller can buy at any price. Compute it from prices that the server keeps.',
  },
  options: { stored: { type: 'boolean' } },
  defaults: { stored: false },
  *check(model, { stored }) {
    for (const flow of model.business.trustedAmounts()) yield { at: flow.sinkSpan, messageId: 'charged', data: { path: model.path(flow) } };
    for (const { route, access, key } of stored ? model.business.storedAmounts() : []) {
      yield { at: access.span, messageId: 'stored', data: { route: `${route.method} ${route.path}`, key: key.key, model: access.model ?? 'a record', source: key.source.label } };
    }
  },
});
