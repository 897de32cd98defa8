import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-session-regeneration',
  description: 'Require a new session id when a caller signs in',
  docs: {
    cwe: ['CWE-384'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A07'], 2025: ['A07'] },
    recommended: 'warn',
  },
  messages: {
    kept: '{{method}} {{path}} signs the caller in by writing {{key}} into the session, which keeps the id that the browser came with. Call regenerate() of the session first and write into the new one, so that an id somebody else knows opens nothing.',
  },
  defaults: {},
  *check(model) {
    for (const { route, key, span } of model.applications.fixedSessions()) yield { at: span, messageId: 'kept', data: { method: route.method, path: route.path, key } };
  },
});
