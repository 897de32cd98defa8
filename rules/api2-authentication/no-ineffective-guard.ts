import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-ineffective-guard',
  description: 'Disallow guards that let callers pass whom they are meant to turn away',
  docs: {
    cwe: ['CWE-636', 'CWE-287', 'CWE-755'],
    owaspApi: { 2023: ['API2', 'API5'] },
    owaspTop10: { 2021: ['A01', 'A07'], 2025: ['A01', 'A07', 'A10'] },
    recommended: 'error',
  },
  messages: {
    'goes-on': '{{name}} answers that the caller is refused, and goes on: {{detail}} ({{other}}). Return after the answer.',
    late: '{{name}} passes the request on ({{other}}) whatever the answer is: here it refuses the caller when that has happened. Pass the request on where the check succeeds.',
    unraised: '{{name}} makes an error that refuses the caller, and nobody throws it, so the caller passes. Write throw in front of it.',
    'fails-open': '{{name}} lets the caller pass when its check fails. Refuse the request where the error is caught.',
    promise: '{{name}} decides by {{detail}}(), whose promise nobody waits for: a promise is true whatever comes of it. Await it.',
    unawaited: '{{name}} goes on before {{detail}}() has an answer: nobody waits for its promise, so whatever it finds out stops nobody. Await it.',
    always: '{{name}} answers true for every request, so the routes that use it are open. Check the caller here, or remove the guard.',
    presence: '{{name}} asks only whether a credential is there: whoever sends anything under that name passes, and nothing else checks who calls {{routes}}. Verify the credential.',
    anonymous: '{{name}} lets callers without any credential pass, and nothing else checks who calls {{routes}}. Refuse the request when there is no credential.',
  },
  defaults: {},
  *check(model) {
    for (const { name, cause, span, detail, other, routes } of model.guards.ineffective) {
      const [first] = routes;
      const others = routes.length > 1 ? ` and ${String(routes.length - 1)} more routes` : '';
      yield {
        at: span,
        messageId: cause,
        data: { name, detail: detail ?? '', other: other ? model.place(other) : '', routes: first ? `${first.method} ${first.path} (${model.place(first.span)})${others}` : '' },
      };
    }
  },
});
