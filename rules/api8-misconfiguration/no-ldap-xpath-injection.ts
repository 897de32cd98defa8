import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-ldap-xpath-injection',
  description: 'Disallow request data in the text of LDAP filters, distinguished names and XPath expressions',
  docs: {
    cwe: ['CWE-90', 'CWE-643'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
  },
  messages: {
    ldap: '{{path}} becomes part of an LDAP filter or name as it is. Build the filter from the classes of the package (`EqualityFilter`), or escape the value.',
    xpath: '{{path}} becomes part of this XPath expression as it is. Pass it as a variable of the expression, or compare it with a fixed list.',
  },
  defaults: {},
  unset: true,
  *check(model) {
    for (const risk of ['ldap', 'xpath'] as const) for (const flow of model.flows(risk)) yield { at: flow.sinkSpan, messageId: risk, data: { path: model.path(flow) } };
  },
});
