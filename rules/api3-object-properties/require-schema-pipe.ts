import { createApiRule } from '../../src/create-rule.js';
import { whyBodyIsChecked } from '../../src/model/index.js';

export default createApiRule({
  name: 'require-schema-pipe',
  description: 'Require that something runs the checks that the type of a body promises',
  docs: {
    cwe: ['CWE-20'],
    owaspApi: { 2023: ['API3'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
  },
  messages: {
    noPipe: '{{route}}{{others}} takes {{label}} as {{type}}, and nothing runs the checks of that class. Put a validation pipe into effect for the application, the controller or the parameter.',
    typeOnly: '{{type}} is imported as a type, so at run time no pipe can check {{label}} of {{route}} by it. Import the class itself.',
    noClass: '{{label}} of {{route}} is {{type}}, which is gone at run time, so the validation pipe lets anything pass. Declare a class with checks, or parse it with a schema.',
  },
  defaults: {},
  *check(model) {
    for (const { route, input, others } of model.records.uncheckedBodies()) {
      const data = { route: `${route.method} ${route.path}`, label: input.label, type: input.type };
      if (input.cause === 'no-pipe') yield { at: input.span, messageId: 'noPipe', data: { ...data, others: others === 0 ? '' : ` (and ${String(others)} more)` } };
      else yield { at: input.span, messageId: input.cause === 'type-only' ? 'typeOnly' : 'noClass', data };
    }
  },
  silence: (_model, route) => whyBodyIsChecked(route),
});
