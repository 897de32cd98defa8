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
  },
  messages: {
    credentials: 'Any site may call this API with the cookies of its visitor and read the answers. List the origins that may, and leave credentials to those.',
    reflected: 'This answers whatever origin asks that it may read the answer. Compare the origin with a fixed list first.',
    loose: 'The origin that asks is compared in part only, so a site with a name of its own choice passes: https://your.example.evil.example, or https://evil-your.example. Compare all of it with a fixed list.',
  },
  suggestions: {
    anonymous: 'Leave credentials out: other sites then read what everybody may.',
  },
  defaults: {},
  *check(model) {
    for (const site of model.weakOptions('cors-credentials')) {
      yield { at: site.optionSpan, messageId: 'credentials', suggest: [{ messageId: 'anonymous', changes: setBeside(site, 'credentials', 'false') }] };
    }
    for (const site of model.weakOptions('cors-reflected')) yield { at: site.optionSpan, messageId: 'reflected' };
    for (const site of model.weakOptions('cors-loose')) yield { at: site.optionSpan, messageId: 'loose' };
  },
});
