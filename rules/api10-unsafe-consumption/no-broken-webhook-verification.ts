import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-broken-webhook-verification',
  description: 'Disallow checks of signatures that are over a parsed body, can be left out, come too late, or whose answer is ignored',
  docs: {
    cwe: ['CWE-347', 'CWE-345'],
    owaspApi: { 2023: ['API10'] },
    owaspTop10: { 2021: ['A08'], 2025: ['A08'] },
    recommended: 'warn',
  },
  messages: {
    rewritten: 'This signature is computed over {{path}} made into text again, whose bytes need not be those that the sender signed. Keep the raw body (the `verify` option of the parser, or a raw parser) and compute it over that.',
    parsed: '{{route}} checks a signature over a body that the parser {{parser}} ({{place}}) has read, so that no signature fits and the check cannot stay. Put a raw parser before it on this route.',
    ignored: '{{name}} answers whether the signature is right, and nothing looks at the answer. Refuse the request where it is false.',
    skipped: 'A request without a signature gets past {{name}}, and {{model}} is written all the same ({{place}}): whoever leaves it out is believed. Refuse requests that bring none.',
    late: '{{name}} checks the signature after {{model}} was written ({{place}}), so that anybody can write it. Check first.',
  },
  defaults: {},
  *check(model) {
    for (const fault of model.business.signatureFaults()) {
      if (fault.cause === 'ignored') yield { at: fault.span, messageId: 'ignored', data: { name: fault.name } };
      else if (fault.cause === 'unheard') {
        const { cause, name, span, access } = fault.check;
        yield { at: span, messageId: cause, data: { name: `${name}()`, model: access.model ?? 'what is stored', place: model.place(access.span) } };
      }
      else if (fault.cause === 'rewritten') yield { at: fault.flow.sinkSpan, messageId: 'rewritten', data: { path: model.path(fault.flow) } };
      else yield { at: fault.flow.sinkSpan, messageId: 'parsed', data: { route: `${fault.route.method} ${fault.route.path}`, parser: fault.parser.name, place: model.place(fault.parser.span) } };
    }
  },
});
