import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'require-pagination-limit',
  description: 'Require an upper limit for how many records a request may ask for',
  docs: {
    cwe: ['CWE-770'],
    owaspApi: { 2023: ['API4'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'warn',
    strictOptions: { whole: true },
  },
  messages: {
    chosen: '{{path}} decides how many records are read at once, without an upper limit. Bound it (`Math.min(n, 100)`), or give its schema a maximum.',
    several: '{{label}} decides how many records {{count}} queries read at once (first {{first}}), without an upper limit. Bound it here (`Math.min(n, 100)`), or give its schema a maximum.',
    declared: 'The field {{field}} decides how many records {{count}} queries read at once (first {{first}}), without an upper limit. Give it a maximum here, or bound it wherever it is read (`Math.min(n, 100)`).',
    whole: '{{route}} reads every record of {{model}} at once, and clients can add more. Read a page at a time, with a number of your own as its limit.',
  },
  options: { whole: { type: 'boolean', description: 'Report routes that read every record of a kind, of which clients can add more, too.' } },
  defaults: { whole: false },
  *check(model, options) {
    for (const { route, access, model: kept } of options.whole ? model.unlimitedUse.lists : []) yield { at: access.span, messageId: 'whole', data: { route: `${route.method} ${route.path}`, model: kept } };
    for (const { flow, others, declared } of model.flowsBySource('rows')) {
      if (declared) yield { at: declared, messageId: 'declared', data: { field: flow.source.id.slice(flow.source.id.lastIndexOf('.') + 1), count: String(others + 1), first: model.place(flow.sinkSpan) } };
      else if (others === 0) yield { at: flow.sinkSpan, messageId: 'chosen', data: { path: model.path(flow) } };
      else yield { at: flow.source.span, messageId: 'several', data: { label: flow.source.label, count: String(others + 1), first: model.place(flow.sinkSpan) } };
    }
  },
});
