import { createApiRule } from '../../src/create-rule.js';
import { whyRecordsAreFree } from '../../src/model/index.js';

export default createApiRule({
  name: 'require-ownership-check',
  description: 'Require that a record fetched by an id of the caller’s choice is tied to the caller',
  docs: {
    cwe: ['CWE-639', 'CWE-566'],
    owaspApi: { 2023: ['API1'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'warn',
  },
  messages: {
    read: '{{route}} reads {{model}} by {{source}}, and nothing asks whose it is: any signed-in caller gets anybody’s. Add {{owner}} to this filter, as {{elsewhere}} does, or compare the record with the caller before it is sent.',
    account: '{{route}} reads {{model}} by {{source}}, and nothing asks whose it is: any signed-in caller gets anybody’s account as it is stored. Take the id from the caller’s identity, as {{elsewhere}} does, or send what others may see.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, source, owner } of model.records.unowned()) {
      if (access.does !== 'read' && access.does !== 'list') continue;
      yield { at: access.span, messageId: model.records.isAccount(owner) ? 'account' : 'read', data: { route: `${route.method} ${route.path}`, model: access.model ?? 'a record', source: source.label, owner: owner.key, elsewhere: model.place(owner.span) } };
    }
  },
  silence: (_model, route) => whyRecordsAreFree(route),
});
