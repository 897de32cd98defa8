import { createApiRule } from '../../src/create-rule.js';
import { whyRecordsAreFree } from '../../src/model/index.js';

export default createApiRule({
  name: 'require-ownership-on-mutation',
  description: 'Require that a record changed or deleted by an id of the caller’s choice is tied to the caller',
  docs: {
    cwe: ['CWE-639', 'CWE-566'],
    owaspApi: { 2023: ['API1'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    write: '{{route}} {{does}} {{model}} by {{source}}, and nothing asks whose it is: any signed-in caller can do so to anybody’s. Add {{owner}} to this filter, as {{elsewhere}} does, or load the record and compare it with the caller first.',
    account: '{{route}} {{does}} {{model}} by {{source}}, and nothing asks whose it is: any signed-in caller can do so to anybody’s account. Take the id from the caller’s identity{{like}}, or test what the caller may do.',
    kept: '{{route}} {{does}} {{model}} by {{source}}, and nothing asks whose it is: any signed-in caller can do so to anybody’s. Load the record and compare its owner with the caller first, or test what the caller may do.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, source, owner } of model.records.unowned()) {
      if (access.does !== 'update' && access.does !== 'delete') continue;
      yield { at: access.span, messageId: model.records.isKept(owner, access) ? 'kept' : model.records.isAccount(owner) ? 'account' : 'write', data: { route: `${route.method} ${route.path}`, does: `${access.does}s`, model: access.model ?? 'a record', source: source.label, owner: owner.key, elsewhere: model.place(owner.span), like: owner.stored ? '' : `, as ${model.place(owner.span)} does` } };
    }
  },
  silence: (_model, route) => whyRecordsAreFree(route),
});
