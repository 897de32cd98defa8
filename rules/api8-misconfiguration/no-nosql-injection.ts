import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-nosql-injection',
  description: 'Disallow request data that can bring operators or code into queries of document databases',
  docs: {
    cwe: ['CWE-943'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
    strictOptions: { unknownStores: true },
  },
  messages: {
    operators: '{{path}} can be an object with operators (`$ne`, `not`) in this filter. Make it a text with `String()`, compare with `$eq` or `equals`, or validate the request first.',
    code: '{{path}} becomes part of code that the database runs. Ask with operators instead of `$where`, or make the value a number first.',
  },
  options: { unknownStores: { type: 'boolean', description: 'Report filters of records that are out of sight also where nothing shows that the project keeps documents.' } },
  defaults: { unknownStores: false },
  *check(model, options) {
    // A whole object of the caller's may hold `$where` as well: that is told once.
    const told = new Set<string>();
    for (const flow of model.flows('nosql')) {
      if (flow.assumed && !options.unknownStores) continue;
      told.add(model.path(flow) + model.place(flow.sinkSpan));
      yield { at: flow.sinkSpan, messageId: 'operators', data: { path: model.path(flow) } };
    }
    for (const flow of model.flows('nosql-code')) if (!told.has(model.path(flow) + model.place(flow.sinkSpan))) yield { at: flow.sinkSpan, messageId: 'code', data: { path: model.path(flow) } };
  },
});
