import { createApiRule } from '../../src/create-rule.js';
import { calledAs } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-sensitive-fields-in-response',
  description: 'Disallow answers that carry stored passwords, secrets and tokens along with their record',
  docs: {
    cwe: ['CWE-213', 'CWE-200', 'CWE-359'],
    owaspApi: { 2023: ['API3'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'warn',
  },
  messages: {
    sent: '{{route}} sends {{model}} as it is stored ({{from}}), and {{fields}} with it. Select the fields that callers need where it is read, or send an object that lists them.',
  },
  options: { fields: { type: 'array', items: { type: 'string' } } },
  defaults: { fields: [] as readonly string[] },
  *check(model, { fields: more }) {
    for (const { route, record, fields } of model.records.secretsSent(more)) {
      yield {
        at: record.span,
        messageId: 'sent',
        data: { route: calledAs(route), model: record.model ?? 'a record', from: model.place(record.from), fields: fields.slice(0, 3).join(', ') },
      };
    }
  },
});
