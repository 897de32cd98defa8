import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-auth-after-route',
  description: 'Disallow authentication that is put where it holds for no route',
  docs: {
    cwe: ['CWE-696', 'CWE-306'],
    owaspApi: { 2023: ['API2', 'API5'] },
    owaspTop10: { 2021: ['A01', 'A07'], 2025: ['A01', 'A07'] },
    recommended: 'error',
  },
  messages: {
    order: '{{name}} is put after every route that it could hold for: {{routes}} {{run}} without it. Move it above them.',
    scope: '{{name}} holds for a scope of its own, which has no routes: {{routes}} {{run}} without it. Register it with a wrapper that lifts the scope (fastify-plugin), or add the routes inside this scope.',
    phase: '{{name}} is a hook of {{detail}}, which runs after the handler: {{routes}} {{run}} before it can refuse anybody. Add it as an onRequest or preHandler hook.',
    pattern: '{{name}} runs for the path {{detail}} alone: {{routes}} {{run}} without it. Name the controller in forRoutes(), or a path that covers what lies below.',
  },
  defaults: {},
  *check(model) {
    for (const { name, span, cause, detail, missed } of model.misplacedChecks) {
      const [first] = missed;
      if (!first) continue;
      const others = missed.length > 1 ? ` and ${String(missed.length - 1)} more` : '';
      const routes = `${first.method} ${first.path} (${model.place(first.span)})${others}`;
      yield { at: span, messageId: cause, data: { name, detail: detail ?? '', routes, run: missed.length > 1 ? 'run' : 'runs' } };
    }
  },
});
