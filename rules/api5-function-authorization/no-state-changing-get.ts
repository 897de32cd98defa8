import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-state-changing-get',
  description: 'Disallow GET routes that remove or change the records that a client names',
  docs: {
    cwe: ['CWE-650', 'CWE-352'],
    owaspApi: { 2023: ['API5'] },
    owaspTop10: { 2021: ['A01', 'A04'], 2025: ['A01', 'A06'] },
    recommended: 'warn',
  },
  messages: {
    removes: '{{method}} {{path}} removes records that the client names ({{place}}), and links, prefetching and other sites make browsers send GET. Register it with delete() or post().',
    changes: '{{method}} {{path}} writes what the client sends ({{place}}), and links, prefetching and other sites make browsers send GET. Register it with put(), patch() or post().',
  },
  defaults: {},
  *check(model) {
    for (const { endpoint, access } of model.writingReads) {
      const { method, path, span } = endpoint;
      yield { at: span, messageId: access.does === 'delete' ? 'removes' : 'changes', data: { method, path, place: model.place(access.span) } };
    }
  },
});
