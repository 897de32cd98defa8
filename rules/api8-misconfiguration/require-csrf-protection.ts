import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-csrf-protection',
  description: 'Require a check of who started a request where a cookie proves who is calling',
  docs: {
    cwe: ['CWE-352'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'warn',
  },
  messages: {
    session: 'Browsers send this session along with requests that other sites start, and {{method}} {{path}}{{others}} goes by it alone. Set sameSite of its cookie to "lax" or "strict", or put a check of a CSRF token before these routes.',
    cookie: '{{method}} {{path}}{{others}} knows the caller by {{label}}, which browsers send along with requests that other sites start. Set sameSite of that cookie to "lax" or "strict", or put a check of a CSRF token before the route.',
  },
  defaults: {},
  *check(model) {
    for (const { at, first, others, by } of model.applications.forgeableRoutes()) {
      const more = others > 0 ? ` (and ${String(others)} more)` : '';
      yield { at, messageId: by.from === 'session' ? 'session' : 'cookie', data: { method: first.method, path: first.path, others: more, label: by.label } };
    }
  },
  silence: (_model, route) => (route.csrf ? `${route.csrf.name} checks who started a request` : undefined),
});
