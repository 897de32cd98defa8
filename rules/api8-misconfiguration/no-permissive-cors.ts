import { createApiRule } from '../../src/create-rule.js';
import { setBeside } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-permissive-cors',
  description: 'Disallow letting every site read answers with the credentials of its visitor',
  docs: {
    cwe: ['CWE-942', 'CWE-346'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'error',
    strictOptions: { anyOrigin: true },
  },
  messages: {
    credentials: 'Any site may call this API with the cookies of its visitor and read the answers. List the origins that may, and leave credentials to those.',
    reflected: 'This answers whatever origin asks that it may read the answer. Compare the origin with a fixed list first.',
    loose: 'The origin that asks is compared in part only, so a site with a name of its own choice passes: https://your.example.evil.example, or https://evil-your.example. Compare all of it with a fixed list.',
    any: 'Any site may read the answers of this API. If it is not meant for the public, list the origins that may.',
  },
  suggestions: {
    anonymous: 'Leave credentials out: other sites then read what everybody may.',
  },
  options: { anyOrigin: { type: 'boolean', description: 'Report APIs that any site may read without credentials, too.' } },
  defaults: { anyOrigin: false },
  *check(model, { anyOrigin }) {
    for (const site of model.weakOptions('cors-credentials')) {
      // What is then left is reported on request.
      yield { at: site.optionSpan, messageId: 'credentials', ...(!anyOrigin && { suggest: [{ messageId: 'anonymous', changes: setBeside(site, 'credentials', 'false') }] }) };
    }
    for (const site of model.weakOptions('cors-reflected')) yield { at: site.optionSpan, messageId: 'reflected' };
    for (const site of model.weakOptions('cors-loose')) yield { at: site.optionSpan, messageId: 'loose' };
    if (anyOrigin) for (const site of model.weakOptions('cors-any')) yield { at: site.optionSpan, messageId: 'any' };
  },
});
