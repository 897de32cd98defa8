import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-unenforced-role-metadata',
  description: 'Disallow decorators that name roles which no guard in effect reads',
  docs: {
    cwe: ['CWE-862'],
    owaspApi: { 2023: ['API5'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    unread: '{{names}} is asked of nobody: no guard of {{method}} {{path}} reads the metadata {{key}}. Put the guard that reads it{{reader}} on this route, its class or the application.',
  },
  defaults: {},
  *check(model) {
    for (const { route, mark, reader } of model.unenforcedMarks()) {
      yield { at: mark.span, messageId: 'unread', data: { names: mark.names.slice(0, 3).join(', '), method: route.method, path: route.path, key: mark.key, reader: reader === undefined ? '' : ` (${reader})` } };
    }
  },
});
