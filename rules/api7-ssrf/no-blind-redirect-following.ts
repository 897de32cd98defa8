import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-blind-redirect-following',
  description: 'Disallow following redirects of an address whose host was checked',
  docs: {
    cwe: ['CWE-918', 'CWE-601'],
    owaspApi: { 2023: ['API7', 'API10'] },
    owaspTop10: { 2021: ['A10'], 2025: ['A01'] },
    recommended: 'warn',
  },
  messages: {
    follows: '{{path}} was checked, and this request follows redirects: the host that was let pass may send it on to any other, and nothing checks that one. Turn redirects off (`redirect: \'error\'`, `maxRedirects: 0`), or check every address on the way.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.followedRedirects()) yield { at: flow.sinkSpan, messageId: 'follows', data: { path: model.path(flow) } };
  },
});
