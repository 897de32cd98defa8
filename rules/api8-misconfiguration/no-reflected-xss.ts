import { createApiRule } from '../../src/create-rule.js';
import { storedPart } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-reflected-xss',
  description: 'Disallow request data in HTML answers without encoding',
  docs: {
    cwe: ['CWE-79'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} becomes part of this answer, which browsers show as HTML. Encode it (`escape-html`), answer with JSON, or set the type `text/plain`.',
    view: '{{path}} is put into this page as it is ({{view}}, line {{line}}), and browsers show that as HTML. Print it with the encoding tag of the engine there, or clean it before.',
    stored: 'Stored {{field}}, which a client wrote ({{path}}), becomes part of this answer, which browsers show as HTML. Encode it (`escape-html`), or clean it when it is written.',
    shown: 'Stored {{field}}, which a client wrote ({{path}}), is put into this page as it is ({{view}}, line {{line}}), and browsers show that as HTML. Print it with the encoding tag of the engine there, or clean it before.',
    unescaped: 'Templates print everything as it is here, so that data of callers becomes markup. Leave encoding on, and mark what is markup in the template.',
  },
  defaults: {},
  *check(model) {
    for (const flow of model.shownFlows()) {
      const { view } = flow;
      if (view) yield { at: flow.sinkSpan, messageId: 'view', data: { path: model.path(flow), view: model.relative(view.file), line: String(view.line) } };
      else yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
    }
    for (const one of model.records.harmful('html')) {
      const { sinkSpan, view } = one.flow;
      const data = storedPart(one, model);
      if (view) yield { at: sinkSpan, messageId: 'shown', data: { ...data, view: model.relative(view.file), line: String(view.line) } };
      else yield { at: sinkSpan, messageId: 'stored', data };
    }
    for (const site of model.weakOptions('template-escaping')) yield { at: site.optionSpan, messageId: 'unescaped' };
  },
});
