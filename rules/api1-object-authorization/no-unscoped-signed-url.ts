import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-unscoped-signed-url',
  description: 'Disallow signing links to files that a client names and nothing ties to the caller',
  docs: {
    cwe: ['CWE-639'],
    owaspApi: { 2023: ['API1'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'warn',
  },
  messages: {
    link: '{{route}} signs a link to whatever file {{source}} names, so a caller reaches everybody’s files. Look the file up among those of the caller, or begin its name with the caller’s id.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, source } of model.records.unscopedLinks()) yield { at: access.span, messageId: 'link', data: { route: `${route.method} ${route.path}`, source: source.label } };
  },
});
