import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-upload-limits',
  description: 'Require a limit for the size of uploaded files',
  docs: {
    cwe: ['CWE-770'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'error',
    strictOptions: { largeDefaults: true },
  },
  messages: {
    unlimited: 'An uploaded file may be of any size here, and one request can fill memory or disk. Set `{{option}}` to what these routes need; a check in the handler comes after the whole file was taken.',
    large: 'Uploaded files of up to 200 MiB are taken here, because nothing says otherwise. Set `{{option}}` to what these routes need.',
  },
  options: { largeDefaults: { type: 'boolean', description: 'Report parsers that are left at a large limit of their own (formidable, koa-body: 200 MiB), too.' } },
  defaults: { largeDefaults: false },
  *check(model, { largeDefaults }) {
    for (const site of model.weakOptions('upload-size')) yield { at: site.optionSpan, messageId: 'unlimited', data: { option: site.note ?? '' } };
    if (largeDefaults) for (const site of model.weakOptions('upload-size-default')) yield { at: site.optionSpan, messageId: 'large', data: { option: site.note ?? '' } };
  },
});
