import { createApiRule } from '../../src/create-rule.js';
import { guardLike, whyNoRoleIsAsked } from '../../src/model/index.js';

export default createApiRule({
  name: 'require-role-check',
  description: 'Require routes for administrators to test what the caller may do, not only who it is',
  docs: {
    cwe: ['CWE-862', 'CWE-285'],
    owaspApi: { 2023: ['API5'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'warn',
    strictOptions: { reportUntested: true },
  },
  messages: {
    open: '{{method}} {{path}} is for administrators, but everybody who is signed in may call it. Add a check such as the one of {{sibling}}, which asks for {{asked}}.',
    plain: '{{method}} {{path}} is for administrators by its path, but asks no more of its callers than {{other}} does. Test what the caller may do before the handler runs.',
    assigns: '{{method}} {{path}} sets {{key}} of the {{model}} that the client names ({{place}}), and nothing tests what the caller may do. Let a check of roles run before it.',
    lists: '{{method}} {{path}} gives whoever is signed in all records of {{model}} with their {{fields}}, and anybody may make an account ({{signUp}}). Let a check of roles run before it, or leave out what is personal.',
  },
  suggestions: {
    guard: 'Add the check of {{sibling}}.',
  },
  options: { reportUntested: { type: 'boolean', description: 'Report routes for administrators where no route beside them tests what the caller may do, too.' } },
  defaults: { reportUntested: false },
  *check(model, { reportUntested }) {
    const told = new Set(model.unrestrictedAdministration().map(({ route }) => route));
    for (const { route, check, sibling } of model.unrestrictedAdministration()) {
      const suggest = [{ messageId: 'guard', data: { sibling: `${sibling.method} ${sibling.path}` }, changes: guardLike(route, [sibling], check) }];
      yield { at: route.span, messageId: 'open', suggest, data: { method: route.method, path: route.path, sibling: `${sibling.method} ${sibling.path} (${model.place(sibling.span)})`, asked: model.asks(check) } };
    }
    for (const { route, other } of reportUntested ? model.plainAdministration() : []) {
      told.add(route);
      yield { at: route.span, messageId: 'plain', data: { method: route.method, path: route.path, other: `${other.method} ${other.path} (${model.place(other.span)})` } };
    }
    for (const { route, access, key } of model.guards.unguardedRoles) {
      if (told.has(route)) continue;
      told.add(route);
      yield { at: route.span, messageId: 'assigns', data: { method: route.method, path: route.path, key: key.key, model: access.model ?? 'record', place: model.place(access.span) } };
    }
    for (const { route, record, fields, signUp } of model.guards.openDirectories) {
      if (told.has(route)) continue;
      yield { at: route.span, messageId: 'lists', data: { method: route.method, path: route.path, model: record.model ?? 'accounts', fields: fields.join(', '), signUp: `${signUp.method} ${signUp.path} (${model.place(signUp.span)})` } };
    }
  },
  silence: (_model, route) => whyNoRoleIsAsked(route, true),
});
