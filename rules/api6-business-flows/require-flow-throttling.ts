import { createApiRule } from '../../src/create-rule.js';
import { guardLike } from '../../src/model/index.js';

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
  suggestions: {
    limit: 'Add the limiter that other routes have.',
  },
  options: { flows: { type: 'array', items: { type: 'string' } } },
  defaults: { flows: [] as readonly string[] },
  *check(model, { flows }) {
    for (const { route, model: made, others } of model.business.unboundedFlows(flows)) {
      const data = { route: `${route.method} ${route.path}`, others: others > 0 ? `, as with ${String(others)} more beside it` : '' };
      // One limiter mends one route: where several are told together, the next would be told in its place.
      const changes = others > 0 ? [] : guardLike(route, model.endpoints.filter(({ app }) => app === route.app), 'limiter');
      const suggest = [{ messageId: 'limit', changes }] as const;
      yield made === undefined ? { at: route.span, messageId: 'named', data, suggest } : { at: route.span, messageId: 'anybody', data: { ...data, model: `records of ${made}` }, suggest };
    }
  },
});
