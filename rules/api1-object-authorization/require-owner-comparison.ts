import { createApiRule } from '../../src/create-rule.js';
import { whyRecordsAreFree } from '../../src/model/index.js';

const verbs = { read: 'reads', list: 'reads', create: 'makes', update: 'changes', delete: 'deletes' } as const;

export default createApiRule({
  name: 'require-owner-comparison',
  description: 'Require that records which name an owner are held against who is calling, wherever a client names them',
  docs: {
    cwe: ['CWE-639', 'CWE-566'],
    owaspApi: { 2023: ['API1'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: false,
  },
  messages: {
    column: '{{route}} {{does}} {{model}} by {{source}}, and nothing holds its {{owner}} against who is calling. Add {{owner}} to this filter, or compare the record with the caller first.',
    within: '{{route}} {{does}} {{model}} by {{source}}, and nothing asks whose {{parent}} it belongs to. Look the {{parent}} up together with the caller’s identity first.',
    account: '{{route}} {{does}} the {{model}} that {{source}} names, and nothing asks whether it is the caller. Take the id from the caller’s identity, or compare them first.',
    named: '{{route}} takes {{owner}} of {{model}} from {{source}}, and nothing holds it against who is calling. Take it from the caller’s identity{{like}}, or compare them first.',
    parent: '{{route}} {{does}} {{model}} of the {{parent}} that {{source}} names, and nothing asks whose it is. Look the {{parent}} up together with the caller’s identity first, as {{elsewhere}} does.',
  },
  defaults: {},
  *check(model) {
    for (const { route, access, source, owner } of model.records.unownedBySchema()) {
      const data = { route: `${route.method} ${route.path}`, does: verbs[access.does], model: access.model ?? 'record', source: source.label, owner: owner.key, parent: owner.parent ?? '' };
      yield { at: access.span, messageId: owner.parent === undefined ? (model.records.isAccount(owner) ? 'account' : 'column') : 'within', data };
    }
    for (const { route, access, key, parent, owner } of model.records.foreignParents()) {
      yield { at: access.span, messageId: 'parent', data: { route: `${route.method} ${route.path}`, does: verbs[access.does], model: access.model ?? 'record', parent, source: key.source.label, elsewhere: model.place(owner.span) } };
    }
    for (const { route, access, key, owner } of model.records.namedOwners()) {
      yield { at: key.source.span, messageId: 'named', data: { route: `${route.method} ${route.path}`, model: access.model ?? 'a record', source: key.source.label, owner: key.key, like: owner ? `, as ${model.place(owner.span)} does` : '' } };
    }
  },
  silence: (_model, route) => whyRecordsAreFree(route),
});
