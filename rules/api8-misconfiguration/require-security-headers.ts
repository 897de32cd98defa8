import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-security-headers',
  description: 'Require headers that protect pages in the browser',
  docs: {
    cwe: ['CWE-693', 'CWE-1021', 'CWE-200'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'warn',
    strictOptions: { withoutPages: true },
  },
  messages: {
    pages: '{{method}} {{path}}{{others}} answers with a page, and nothing in this application sets headers that protect it in the browser. Put a package such as helmet before all routes, or say that a gateway sets them with settings["api-security"].gateway.headers.',
    any: 'Nothing in this application sets headers that tell browsers how to treat its answers. Put a package such as helmet before all routes, or say that a gateway sets them with settings["api-security"].gateway.headers.',
  },
  options: { withoutPages: { type: 'boolean', description: 'Report applications that answer with no page, too.' } },
  defaults: { withoutPages: false },
  *check(model, { withoutPages }) {
    for (const { app, first, others } of model.applications.bareApps(withoutPages)) {
      const messageId = first.traits.sendsPages ? 'pages' : 'any';
      yield { at: app.span, messageId, data: { method: first.method, path: first.path, others: others > 0 && !withoutPages ? ` (and ${String(others)} more)` : '' } };
    }
  },
});
