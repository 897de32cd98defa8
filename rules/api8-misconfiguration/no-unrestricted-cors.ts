import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-unrestricted-cors',
  description: 'Disallow letting every site read answers, even those that anybody can fetch',
  docs: {
    cwe: ['CWE-942'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: false,
  },
  messages: {
    any: 'Any site may read the answers of this API. If it is not meant for the public, list the origins that may.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('cors-any')) yield { at: site.optionSpan, messageId: 'any' };
  },
});
