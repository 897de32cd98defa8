import { createApiRule } from '../../src/create-rule.js';
import { guardLike, whyNoRoleIsAsked } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-inconsistent-route-protection',
  description: 'Disallow a write that any caller may make while the routes beside it test what the caller may do',
  docs: {
    cwe: ['CWE-862'],
    owaspApi: { 2023: ['API5'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'warn',
  },
  messages: {
    odd: '{{method}} {{path}} may be called by everybody who is signed in, while {{sibling}} asks for {{asked}}. Add the same check here, or move the route to a router that is meant for every caller.',
  },
  suggestions: {
    guard: 'Add the check of {{sibling}}.',
  },
  defaults: {},
  *check(model) {
    for (const { route, check, sibling, count } of model.inconsistentProtection()) {
      const others = count > 1 ? ` and ${String(count - 1)} more beside it` : '';
      const suggest = [{ messageId: 'guard', data: { sibling: `${sibling.method} ${sibling.path}` }, changes: guardLike(route, [sibling], check) }];
      yield { at: route.span, messageId: 'odd', suggest, data: { method: route.method, path: route.path, sibling: `${sibling.method} ${sibling.path} (${model.place(sibling.span)})${others}`, asked: model.asks(check) } };
    }
  },
  silence: (_model, route) => whyNoRoleIsAsked(route, false),
});
