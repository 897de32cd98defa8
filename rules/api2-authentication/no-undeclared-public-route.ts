import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-undeclared-public-route',
  description: 'Disallow routes that anybody may call unless something says that they are meant for everybody',
  docs: {
    cwe: ['CWE-306', 'CWE-862'],
    owaspApi: { 2023: ['API2', 'API5'] },
    owaspTop10: { 2021: ['A01', 'A07'], 2025: ['A01', 'A07'] },
    recommended: false,
  },
  messages: {
    open: '{{method}} {{path}} can be called by anybody, and {{does}}. Add a check of who is calling, or say that it is meant for everybody with settings["api-security"].publicRoutes.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access } of model.guards.undeclared) {
      const does = access ? `${access.does}s ${access.model ?? 'records'}` : 'a request by this method is made to change something';
      yield { at: route.span, messageId: 'open', data: { method: route.method, path: route.path, does } };
    }
  },
});
