import { createApiRule } from '../../src/create-rule.js';

export interface Options {
  /** Report whole bodies too. */
  readonly reportBodies: boolean;
}

export default createApiRule<'secret' | 'own' | 'body' | 'record', Options>({
  name: 'no-sensitive-data-in-logs',
  description: 'Disallow credentials of callers, and secrets of the program, in logs',
  docs: {
    cwe: ['CWE-532'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A09'], 2025: ['A09'] },
    recommended: 'warn',
    strictOptions: { reportBodies: true },
  },
  messages: {
    secret: '{{path}} is a credential and is written to a log, where it outlives the request. Leave it out, or log only that it is there.',
    own: '{{name}} is written to a log, where it is kept and read by more people than need it. Log only that it is there.',
    record: '{{model}} is written to a log as it is stored ({{from}}), and {{fields}} with it. Log its id, or the members that you need.',
    body: '{{path}} is written to a log whole, with every password in it. Log the members that you need.',
  },
  options: { reportBodies: { type: 'boolean' } },
  defaults: { reportBodies: false },
  *check(model, { reportBodies }) {
    for (const flow of model.logged('secret')) yield { at: flow.sinkSpan, messageId: 'secret', data: { path: model.path(flow) } };
    for (const site of model.weakOptions('logged-secret')) yield { at: site.optionSpan, messageId: 'own', data: { name: site.note ?? '' } };
    for (const { record, fields } of model.records.secretsLogged()) yield { at: record.span, messageId: 'record', data: { model: record.model ?? 'A record', from: model.place(record.from), fields: fields.slice(0, 3).join(', ') } };
    for (const flow of reportBodies ? model.logged('body') : []) yield { at: flow.sinkSpan, messageId: 'body', data: { path: model.path(flow) } };
  },
});
