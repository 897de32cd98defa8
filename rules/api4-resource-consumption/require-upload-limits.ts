import { createApiRule } from '../../src/create-rule.js';
import { mends } from '../../src/model/index.js';

export default createApiRule({
  name: 'require-upload-limits',
  description: 'Require a limit for the size of uploaded files',
  docs: {
    cwe: ['CWE-770', 'CWE-400'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'error',
    strictOptions: { largeDefaults: true },
  },
  messages: {
    unlimited: 'An uploaded file may be of any size here, and one request can fill memory or disk. Set `{{option}}` to what these routes need; a check in the handler comes after the whole file was taken.',
    large: 'Uploaded files of up to 200 MiB are taken here, because nothing says otherwise. Set `{{option}}` to what these routes need.',
  },
  suggestions: {
    limit: 'Take files of up to 5 MiB.',
  },
  options: { largeDefaults: { type: 'boolean', description: 'Report parsers that are left at a large limit of their own (formidable, koa-body: 200 MiB), too.' } },
  defaults: { largeDefaults: false },
  *check(model, { largeDefaults }) {
    for (const site of model.weakOptions(...(largeDefaults ? (['upload-size', 'upload-size-default'] as const) : (['upload-size'] as const)))) {
      const messageId = site.concern === 'upload-size' ? 'unlimited' : 'large';
      yield { at: site.optionSpan, messageId, data: { option: site.note ?? '' }, suggest: mends(site).map(({ changes }) => ({ messageId: 'limit', changes })) };
    }
  },
});
