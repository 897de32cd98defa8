import { createApiRule } from '../../src/create-rule.js';
import { dropOption } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-disabled-tls-verification',
  description: 'Disallow connections that do not check whom they talk to',
  docs: {
    cwe: ['CWE-295', 'CWE-326', 'CWE-327'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A07'], 2025: ['A04'] },
    recommended: 'error',
  },
  messages: {
    unverified: 'The certificate of the other side is not checked here, so anybody on the way can read and change what is sent. Remove this option; for an authority of your own, pass its certificate as `ca`.',
    old: 'This allows versions of TLS that are broken. Remove the option, or set minVersion to \'TLSv1.2\' or later.',
  },
  suggestions: {
    verify: 'Remove the option, so that certificates are checked.',
    recent: 'Remove the option, so that only versions in good standing are offered.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('tls-verification')) yield { at: site.optionSpan, messageId: 'unverified', suggest: [{ messageId: 'verify', changes: dropOption(site) }] };
    for (const site of model.weakOptions('tls-version')) yield { at: site.optionSpan, messageId: 'old', suggest: [{ messageId: 'recent', changes: dropOption(site) }] };
  },
});
