import { createApiRule } from '../../src/create-rule.js';
import { atCall } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-request-data-in-sandbox',
  description: 'Disallow request data in the context of code that runs in a sandbox of the same process',
  docs: {
    cwe: ['CWE-94'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: false,
  },
  messages: {
    context: '{{path}} is put into the context of code that runs here, and no sandbox of the same process keeps that code from the rest of it. Pass numbers and texts of a known form only, or call a function of your own instead.',
  },
  defaults: {},
  *check(model) {
    // Data that is run is told of as that.
    const run = new Set(model.flows('code').map(atCall));
    for (const flow of model.flows('context')) if (!run.has(atCall(flow))) yield { at: flow.sinkSpan, messageId: 'context', data: { path: model.path(flow) } };
  },
});
