import { createApiRule } from '../../src/create-rule.js';
import { calledAs } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-unscoped-bulk-mutation',
  description: 'Disallow bulk updates and deletions that nothing bounds, or whose filter is the request itself',
  docs: {
    cwe: ['CWE-639', 'CWE-284'],
    owaspApi: { 2023: ['API1'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    all: '{{route}} {{does}} every record of {{model}}: the call has no filter. Bound it to the records that the request is about, and to those of the caller.',
    whole: '{{route}} {{does}} whatever of {{model}} the caller asks for: {{source}} is the filter as it came in. Build the filter from single, checked values, and add the caller’s identity to it.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, filter } of model.records.unscopedWrites()) {
      const data = { route: calledAs(route), does: `${access.does}s`, model: access.model ?? 'a table' };
      yield filter ? { at: access.span, messageId: 'whole', data: { ...data, source: filter.label } } : { at: access.span, messageId: 'all', data };
    }
  },
});
