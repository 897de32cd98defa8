import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-paid-call-without-limit',
  description: 'Disallow mails, texts and calls to whom a request names where anybody may send them without end',
  docs: {
    cwe: ['CWE-799', 'CWE-770'],
    owaspApi: { 2023: ['API4', 'API6'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
  },
  messages: {
    unlimited: '{{method}} {{route}} sends a message to {{path}} ({{sent}}), and anybody may ask for it as often as they like. Put a rate limiter before it, by address and by recipient, or say that a gateway limits requests with settings["api-security"].gateway.rateLimit.',
  },
  defaults: {},
  *check(model) {
    for (const { route, flow } of model.unlimitedUse.messages) {
      yield { at: route.span, messageId: 'unlimited', data: { method: route.method, route: route.path, path: flow.source.label, sent: model.place(flow.sinkSpan) } };
    }
  },
});
