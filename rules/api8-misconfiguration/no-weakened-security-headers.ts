import { createApiRule } from '../../src/create-rule.js';
import { dropOption, mends } from '../../src/model/index.js';

/** Sources of a content security policy that allow scripts of anybody. */
const anything = ['\'unsafe-inline\'', '\'unsafe-eval\'', '*', 'http:', 'https:'];

export default createApiRule({
  name: 'no-weakened-security-headers',
  description: 'Disallow switching off what protects pages in the browser',
  docs: {
    cwe: ['CWE-693'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'warn',
  },
  messages: {
    weak: '{{header}} is off or too weak here. Leave it as the package sets it, or loosen it only for the route that needs it.',
    set: '{{header}} is set to a value that protects nothing here. Leave it to a package such as helmet, or set a value that holds for every answer: DENY, a year, scripts of your own.',
  },
  suggestions: {
    harden: 'Set {{code}}.',
    leave: 'Take the weak setting out, so that the package sets {{header}} as it does otherwise.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.applications.weakHeaders()) {
      const data = { header: site.note ?? '' };
      yield { at: site.optionSpan, messageId: 'weak', data, suggest: [{ messageId: 'leave', data, changes: dropOption(site, anything) }] };
    }
    for (const site of model.weakOptions('header-value')) yield { at: site.optionSpan, messageId: 'set', data: { header: site.note ?? '' }, suggest: mends(site).map(({ code, changes }) => ({ messageId: 'harden', data: { code }, changes })) };
  },
});
