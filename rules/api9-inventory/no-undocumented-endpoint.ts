import { createApiRule } from '../../src/create-rule.js';

export interface Options {
  /** The OpenAPI document, relative to the project's root; empty for the conventional places. */
  readonly document: string;
  readonly checks: readonly ('missing' | 'gone' | 'security' | 'unreached' | 'versions')[];
}

export default createApiRule<'missing' | 'gone' | 'open' | 'guarded' | 'unread' | 'unreached' | 'old', Options>({
  name: 'no-undocumented-endpoint',
  description: 'Disallow routes that differ from the OpenAPI document of the API, that no request reaches, or that an old version keeps',
  docs: {
    cwe: ['CWE-1059'],
    owaspApi: { 2023: ['API9'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: false,
  },
  messages: {
    missing: '{{method}} {{path}} is not in {{document}}. Document it, or remove the route if nobody should call it.',
    gone: '{{count}} of {{document}} is served by no route in sight (first {{first}}, line {{line}}). Remove what is gone from the document, or register the route.',
    open: '{{method}} {{path}} asks for {{schemes}} according to {{document}} (line {{line}}), and nothing on its way checks who is calling. Add the check, or document the route as open.',
    guarded: '{{method}} {{path}} is open to everybody according to {{document}} (line {{line}}), and {{check}} checks who is calling. Document what it asks for, or take the check away.',
    unreached: '{{method}} {{path}} is never reached: {{by}} ({{place}}) answers all its requests. Remove one of them, or register this one first.',
    old: '{{method}} {{path}}{{others}} is still served beside {{newer}} ({{place}}), and nothing tells callers to move on. Send a Deprecation header, document it as deprecated, or remove it.',
    unread: 'The OpenAPI document {{document}} cannot be read: {{problem}}. Correct it, or name another one in the option "document".',
  },
  options: { document: { type: 'string' }, checks: { type: 'array', items: { enum: ['missing', 'gone', 'security', 'unreached', 'versions'] }, uniqueItems: true } },
  defaults: { document: '', checks: ['missing', 'gone', 'security', 'unreached', 'versions'] },
  *check(model, { document: wanted, checks }) {
    const name = wanted === '' ? undefined : wanted;
    const { unreached, old } = model.surplus(name);
    for (const { endpoint, by } of checks.includes('unreached') ? unreached : []) {
      yield { at: endpoint.span, messageId: 'unreached', data: { method: endpoint.method, path: endpoint.path, by: `${by.method} ${by.path}`, place: model.place(by.span) } };
    }
    for (const { endpoint, newer, count } of checks.includes('versions') ? old : []) {
      yield { at: endpoint.span, messageId: 'old', data: { method: endpoint.method, path: endpoint.path, others: count === 1 ? '' : ` (and ${String(count - 1)} more of its version)`, newer: `${newer.method} ${newer.path}`, place: model.place(newer.span) } };
    }
    const found = model.drift(name);
    const { home } = model;
    if (!found || !home) return;
    if ('problem' in found) {
      yield { at: home, messageId: 'unread', data: { document: model.relative(found.file), problem: found.problem } };
      return;
    }
    const document = model.relative(found.document.file);
    const { undocumented, gone, security } = found.drift;
    if (checks.includes('missing')) for (const { span, method, path } of undocumented) yield { at: span, messageId: 'missing', data: { method, path, document } };
    const [first] = gone;
    if (checks.includes('gone') && first && model.seesEveryPath) {
      const count = `${String(gone.length)} ${gone.length === 1 ? 'operation' : 'operations'}`;
      yield { at: home, messageId: 'gone', data: { count, document, first: `${first.method} ${first.path}`, line: String(first.line) } };
    }
    if (!checks.includes('security')) return;
    for (const { endpoint, operation, kind } of security) {
      const { span, method, path, auth } = endpoint;
      const check = auth.by[0]?.name ?? 'something on its way';
      yield { at: span, messageId: kind, data: { method, path, document, line: String(operation.line), schemes: operation.schemes.join(', '), check } };
    }
  },
  silence(model, { method, path, kind }, { document }) {
    if (kind !== 'http') return undefined;
    const found = model.drift(document === '' ? undefined : document);
    if (!found) return 'there is no OpenAPI document under a conventional name';
    return 'problem' in found ? undefined : `${model.relative(found.document.file)} and ${method} ${path} agree as far as both can be read`;
  },
});
