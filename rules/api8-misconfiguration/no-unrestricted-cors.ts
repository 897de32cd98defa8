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
    const told = new Set<string>();
    for (const { name, optionSpan } of model.weakOptions('cors-any')) {
      // `app.options('*', cors())` beside `app.use(cors())` is one decision.
      const decision = `${optionSpan.file} ${name}`;
      if (!told.has(decision)) yield { at: optionSpan, messageId: 'any' };
      told.add(decision);
    }
  },
});
