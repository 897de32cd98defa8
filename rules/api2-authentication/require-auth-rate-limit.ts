import { createApiRule } from '../../src/create-rule.js';

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
    unlimited: '{{method}} {{path}} checks a password, and nothing bounds how often it may be tried{{others}}. Put a rate limiter{{limiter}} before it, or say that a gateway limits requests with settings["api-security"].gateway.rateLimit.',
  },
  defaults: {},
  *check(model) {
    for (const { first, routes, limiter } of model.unlimitedSignIns()) {
      const others = routes.length > 1 ? `, as with ${String(routes.length - 1)} more beside it` : '';
      yield { at: first.span, messageId: 'unlimited', data: { method: first.method, path: first.path, others, limiter: limiter === undefined ? '' : ` (${limiter})` } };
    }
  },
});
