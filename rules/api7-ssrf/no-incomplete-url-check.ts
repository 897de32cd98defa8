import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-incomplete-url-check',
  description: 'Disallow tests of a URL that let other hosts pass than the ones they name',
  docs: {
    cwe: ['CWE-20', 'CWE-918', 'CWE-601'],
    owaspApi: { 2023: ['API7'] },
    owaspTop10: { 2021: ['A10'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    prefix: '{{path}} is used as an address ({{use}}) after this test, and what begins so may go on with `.evil.example` or `@evil.example`. Compare `new URL(…).origin` with the origins you mean.',
    anywhere: '{{path}} is used as an address ({{use}}) after this test, and the name may stand anywhere in it, in the query of another host too. Compare `new URL(…).origin` with the origins you mean.',
    suffix: '{{path}} is used as an address ({{use}}) after this test, and other hosts end so as well (`evil-` before the name). Compare `new URL(…).hostname` with the names you mean, or test for the dot before the name too.',
    pattern: '{{path}} is used as an address ({{use}}) after this test, and the pattern does not say where the host begins and ends. Compare `new URL(…).origin` with the origins you mean.',
    blocklist: '{{path}} is used as an address ({{use}}) after this test, and inner addresses can be written in many other ways. Compare the host with those you mean, or send the request through an agent that refuses inner addresses.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.flawedTests()) yield { at: flow.test.span, messageId: flow.test.flaw, data: { path: model.path(flow), use: model.place(flow.sinkSpan) } };
  },
});
