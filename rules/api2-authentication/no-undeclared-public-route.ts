import { createApiRule } from '../../src/create-rule.js';
import { isSafe } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-undeclared-public-route',
  description: 'Disallow routes that anybody may call unless something says that they are meant for everybody',
  docs: {
    cwe: ['CWE-306', 'CWE-862'],
    owaspApi: { 2023: ['API2', 'API5'] },
    owaspTop10: { 2021: ['A01', 'A07'], 2025: ['A01', 'A07'] },
    recommended: false,
    strictOptions: { reportReads: true },
  },
  messages: {
    open: '{{method}} {{path}} can be called by anybody, and {{does}}. Add a check of who is calling, or list the route in settings["api-security"].publicRoutes if it is meant for everybody.',
  },
  suggestions: {
    guard: 'Add the check that other routes have ({{check}}).',
  },
  options: { reportReads: { type: 'boolean', description: 'Report every open route beside guarded ones, reads of anything among them, too.' } },
  defaults: { reportReads: false },
  *check(model, options) {
    for (const { route, access } of model.guards.undeclared(options)) {
      const does = access ? `${access.does}s ${access.model ?? 'records'}` : isSafe(route.method) ? 'nothing says that this is meant' : 'a request by this method is made to change something';
      const suggest = [{ messageId: 'guard', data: { check: model.siblingCheck(route) ?? '' }, changes: model.siblingGuard(route) }] as const;
      yield { at: route.span, messageId: 'open', data: { method: route.method, path: route.path, does }, suggest };
    }
  },
});
