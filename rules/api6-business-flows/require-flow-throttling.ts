import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-flow-throttling',
  description: 'Require a rate limiter or a check for robots on routes by which anybody creates records',
  docs: {
    cwe: ['CWE-799', 'CWE-837'],
    owaspApi: { 2023: ['API6'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: false,
  },
  messages: {
    anybody: '{{route}} lets anybody create {{model}}, and nothing bounds how often{{others}}. Put a rate limiter or a check for robots before it, or say that a gateway limits requests with settings["api-security"].gateway.rateLimit.',
    named: '{{route}} is a flow that must be bounded, and nothing bounds how often it may be run{{others}}. Put a rate limiter or a check for robots before it.',
  },
  options: { flows: { type: 'array', items: { type: 'string' } } },
  defaults: { flows: [] as readonly string[] },
  *check(model, { flows }) {
    for (const { route, model: made, others } of model.business.unboundedFlows(flows)) {
      const data = { route: `${route.method} ${route.path}`, others: others > 0 ? `, as with ${String(others)} more beside it` : '' };
      yield made === undefined ? { at: route.span, messageId: 'named', data } : { at: route.span, messageId: 'anybody', data: { ...data, model: `records of ${made}` } };
    }
  },
});
