import { createApiRule } from '../../src/create-rule.js';
import { bindValues, storedPart } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-sql-string-building',
  description: 'Disallow request data in the text of SQL statements',
  docs: {
    cwe: ['CWE-89'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} becomes part of the text of this SQL statement. Pass it as a bound parameter, or choose a column or direction from a fixed list.',
    stored: 'Stored {{field}}, which a client wrote ({{path}}), becomes part of the text of this SQL statement. Pass it as a bound parameter, or choose a column or direction from a fixed list.',
  },
  suggestions: {
    bind: 'Pass the values as bound parameters.',
  },
  defaults: {},
  unset: true,
  *check(model) {
    for (const flow of model.flows('sql')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) }, suggest: [{ messageId: 'bind', changes: bindValues(flow) }] };
    for (const one of model.records.harmful('sql')) yield { at: one.flow.sinkSpan, messageId: 'stored', data: storedPart(one, model) };
  },
});
