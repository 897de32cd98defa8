import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-insecure-session-cookie',
  description: 'Disallow session cookies that scripts can read or that travel unencrypted',
  docs: {
    cwe: ['CWE-614', 'CWE-1004'],
    owaspApi: { 2023: ['API2'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'error',
  },
  messages: {
    flags: 'This cookie proves who is calling, but {{weakness}}. Set {{flags}} to true where it is made.',
  },
  suggestions: {
    set: 'Set {{flags}} to true.',
  },
  defaults: {},
  *check(model) {
    for (const cookie of model.sessionCookies) {
      const { flags, at, changes } = cookie;
      const weakness = flags.map((flag) => (flag === 'secure' ? 'it is also sent over connections that anybody can read' : 'any script in the page can read it')).join(', and ');
      const data = { weakness, flags: flags.join(' and ') };
      yield { at, messageId: 'flags', data, suggest: [{ messageId: 'set', data, changes }] };
    }
  },
});
