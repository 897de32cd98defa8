import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-bypassable-path-guard',
  description: 'Disallow checks that go by the path and can be dodged by another spelling of the request',
  docs: {
    cwe: ['CWE-288', 'CWE-178', 'CWE-863'],
    owaspApi: { 2023: ['API5'] },
    owaspTop10: { 2021: ['A01', 'A07'], 2025: ['A01', 'A07'] },
    recommended: 'warn',
  },
  messages: {
    query: '{{name}} looks for {{text}} in the whole URL, and callers write the query: {{method}} {{sample}} gets past it to {{route}}. Compare the path alone, as a whole.',
    parameter: '{{name}} looks for {{text}} at any place of the path, and callers write a part of it: {{method}} {{sample}} gets past it to {{route}}. Compare the whole path.',
    letters: '{{name}} runs for paths spelled like {{text}}, and routes answer whatever the letter case: {{method}} {{sample}} gets past it to {{route}}. Register the check under the path, or compare in one letter case.',
    slash: '{{name}} runs for paths spelled like {{text}}, and routes answer with a slash at the end too: {{method}} {{sample}} gets past it to {{route}}. Register the check under the path.',
    prefix: '{{name}} lets paths pass that begin with {{text}}, and {{route}} is one of them. End the text with a slash, or compare whole paths.',
  },
  defaults: {},
  *check(model) {
    for (const { name, span, cause, text, sample, endpoint } of model.guards.bypassable) {
      const { method, path } = endpoint;
      const held = text === '' ? 'those in its list' : `'${text}'`;
      yield { at: span, messageId: cause, data: { name, text: held, sample, method, route: `${method} ${path} (${model.place(endpoint.span)})` } };
    }
  },
});
