import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-request-logging',
  description: 'Require a record of requests, or of callers who were turned away',
  docs: {
    cwe: ['CWE-778'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A09'], 2025: ['A09'] },
    recommended: false,
  },
  messages: {
    silent: 'This application asks callers who they are ({{method}} {{path}}) and writes down neither requests nor failed attempts. Put a request logger before all routes, so that somebody can see who tried what.',
  },
  defaults: {},
  *check(model) {
    for (const { app, first } of model.applications.silentApps()) yield { at: app.span, messageId: 'silent', data: { method: first.method, path: first.path } };
  },
});
