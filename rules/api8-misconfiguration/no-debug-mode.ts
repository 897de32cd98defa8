import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-debug-mode',
  description: 'Disallow switches for development that production runs with',
  docs: {
    cwe: ['CWE-489'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'warn',
  },
  messages: {
    debug: 'This is meant for development and tells callers how the application works inside. Put it behind a test of the deployment, or remove it.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('debug-mode')) yield { at: site.optionSpan, messageId: 'debug' };
  },
});
