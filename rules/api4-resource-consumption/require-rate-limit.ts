import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-rate-limit',
  description: 'Require a rate limiter in applications where anybody may make the database, a browser or a model work',
  docs: {
    cwe: ['CWE-770'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: false,
  },
  messages: {
    unlimited: 'Nothing in this application limits how often it may be called, and {{method}} {{path}}{{others}} {{work}} for anybody. Put a rate limiter before all routes, or say that a gateway limits requests with settings["api-security"].gateway.rateLimit.',
  },
  defaults: {},
  *check(model) {
    for (const { app, first, routes } of model.unlimitedUse.apps) {
      const others = routes.length > 1 ? ` (and ${String(routes.length - 1)} more)` : '';
      const [cost] = first.traits.costs;
      yield { at: app.span, messageId: 'unlimited', data: { method: first.method, path: first.path, others, work: cost ? `runs ${cost.name}` : 'makes the database work' } };
    }
  },
  silence: (_model, route) => (route.limiter ? `${route.limiter.name} bounds how often it may be called` : undefined),
});
