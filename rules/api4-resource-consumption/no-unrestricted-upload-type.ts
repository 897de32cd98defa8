import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-unrestricted-upload-type',
  description: 'Disallow storing uploaded files under an extension that their sender chose and nothing tested',
  docs: {
    cwe: ['CWE-434'],
    owaspApi: { 2023: ['API4', 'API8'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: false,
  },
  messages: {
    kept: 'Uploaded files keep the extension that their sender gave them, and nothing looks at their type: a page or a script is stored as one. Refuse other types with `{{option}}`, or make up the whole name.',
    named: '{{path}} decides how the name of this file ends, and nothing looks at its type: a page or a script is stored as one. Compare the extension with a list, or make up the whole name.',
  },
  defaults: {},
  *check(model) {
    const { parsers, flows } = model.untestedUploads;
    for (const site of parsers) yield { at: site.optionSpan, messageId: 'kept', data: { option: site.note ?? '' } };
    for (const flow of flows) yield { at: flow.sinkSpan, messageId: 'named', data: { path: model.path(flow) } };
  },
});
