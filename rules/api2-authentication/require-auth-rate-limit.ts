import { createApiRule } from '../../src/create-rule.js';
import { guardLike, whyTryingIsBounded } from '../../src/model/index.js';

export default createApiRule({
  name: 'require-auth-rate-limit',
  description: 'Require a rate limiter on routes where anybody may try passwords',
  docs: {
    cwe: ['CWE-307'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A07'], 2025: ['A07'] },
    recommended: 'warn',
  },
  messages: {
    unlimited: '{{method}} {{path}} checks a password or a code, and nothing bounds how often it may be tried{{others}}. Put a rate limiter{{limiter}} before it, or say that a gateway limits requests with settings["api-security"].gateway.rateLimit.',
  },
  suggestions: {
    limit: 'Add the limiter that other routes have{{limiter}}.',
  },
  defaults: {},
  *check(model) {
    for (const { first, routes, limiter } of model.unlimitedSignIns()) {
      const others = routes.length > 1 ? `, as with ${String(routes.length - 1)} more beside it` : '';
      const changes = routes.map((route) => guardLike(route, model.endpoints.filter(({ app }) => app === route.app), 'limiter'));
      const named = limiter === undefined ? '' : ` (${limiter})`;
      const suggest = [{ messageId: 'limit', data: { limiter: named }, changes: changes.some((one) => one.length === 0) ? [] : changes.flat() }];
      yield { at: first.span, messageId: 'unlimited', suggest, data: { method: first.method, path: first.path, others, limiter: named } };
    }
  },
  silence: (model, route) => whyTryingIsBounded(route, model.parts),
});
