import { createApiRule } from '../../src/create-rule.js';
import { calledAs } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-mass-assignment',
  description: 'Disallow writing request data into a record as a whole',
  docs: {
    cwe: ['CWE-915'],
    owaspApi: { 2023: ['API3'] },
    owaspTop10: { 2021: ['A08'], 2025: ['A08'] },
    recommended: 'error',
  },
  messages: {
    field: '{{source}} is written into {{model}} as it came in, so {{route}} lets a client set {{field}} too. List the properties that a client may set, or let a schema that drops all others run first.',
    whole: '{{source}} is written into {{model}} as it came in, so {{route}} lets a client set any column. List the properties that a client may set, or let a schema that drops all others run first.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, source, field } of model.records.massAssignments()) {
      const data = { route: calledAs(route), model: access.model ?? 'a record', source: source.label };
      yield field === undefined ? { at: access.span, messageId: 'whole', data } : { at: access.span, messageId: 'field', data: { ...data, field } };
    }
  },
});
