import { createApiRule } from '../../src/create-rule.js';

export default createApiRule<'flow' | 'library'>({
  name: 'no-unsafe-archive-extraction',
  description: 'Disallow paths made of the names in an archive without a check',
  docs: {
    cwe: ['CWE-22'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} is a name in an archive and becomes part of this path: `../` in it leads out of the folder. Resolve the path and compare its beginning with the folder before anything is written.',
    library: 'The archive in {{path}} is unpacked to wherever its names lead, `../` among them. Update the package, and leave out any option that keeps such names.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.paths('archive')) yield { at: flow.sinkSpan, messageId: flow.risk === 'archive' ? 'library' : 'flow', data: { path: model.path(flow) } };
  },
});
