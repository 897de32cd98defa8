import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-credentials-in-url',
  description: 'Disallow passwords and tokens in the query or path of URLs',
  docs: {
    cwe: ['CWE-598'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
  },
  messages: {
    read: '{{label}} is a credential that arrives in the URL, where server logs, proxies and browser histories keep it. Take it from the body of a POST request or from a header.',
    sent: 'A token leaves in the query of this URL, where logs and Referer headers keep it. Send it in a header, a cookie or the body, or hand over a one-time code instead.',
  },
  defaults: {},
  *check(model) {
    for (const read of model.credentialsInUrl()) yield { at: read.span, messageId: 'read', data: { label: read.label } };
    for (const flow of model.tokensInOutgoingUrls()) yield { at: flow.sinkSpan, messageId: 'sent' };
  },
});
