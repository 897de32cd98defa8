import { createApiRule } from '../../src/create-rule.js';
import { guardLike } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-paid-call-without-limit',
  description: 'Disallow messages to whom a request names, and calls of paid models, that anybody may ask for without end',
  docs: {
    cwe: ['CWE-799', 'CWE-770'],
    owaspApi: { 2023: ['API4', 'API6'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
    strictOptions: { signedIn: true },
  },
  messages: {
    unlimited: '{{method}} {{route}} sends a message to {{path}} ({{sent}}), and anybody may ask for it as often as they like. Put a rate limiter before it, by address and by recipient, or say that a gateway limits requests with settings["api-security"].gateway.rateLimit.',
    signedIn: '{{method}} {{route}} sends a message to {{path}} ({{sent}}), and whoever is signed in may ask for it as often as they like. Put a rate limiter before it, by caller and by recipient, or send it to an address of their own.',
    model: '{{method}} {{route}}{{others}} calls {{name}} ({{sent}}), which is paid for by use, and anybody may ask for it as often as they like. Put a check of the caller and a rate limiter before it, or say that a gateway limits requests with settings["api-security"].gateway.rateLimit.',
  },
  suggestions: {
    limit: 'Add the limiter that other routes have.',
  },
  options: { signedIn: { type: 'boolean', description: 'Report messages that only callers who are signed in can ask for, too.' } },
  defaults: { signedIn: false },
  *check(model, options) {
    for (const { route, name, call, others } of model.unlimitedUse.models) {
      yield { at: route.span, messageId: 'model', data: { method: route.method, route: route.path, name, sent: model.place(call), others: others > 0 ? ` (and ${String(others)} more of this file)` : '' } };
    }
    for (const { route, flow, signedIn } of model.unlimitedUse.messages) {
      const suggest = [{ messageId: 'limit', changes: guardLike(route, model.endpoints.filter(({ app }) => app === route.app), 'limiter') }] as const;
      if (!signedIn || options.signedIn) yield { at: route.span, messageId: signedIn ? 'signedIn' : 'unlimited', suggest, data: { method: route.method, route: route.path, path: flow.source.label, sent: model.place(flow.sinkSpan) } };
    }
  },
});
