import { createApiRule } from '../../src/create-rule.js';

export interface Options {
  /** Report paths that are handed to code out of sight as well. */
  readonly handedOn: boolean;
}

export default createApiRule<'flow' | 'handed', Options>({
  name: 'no-path-traversal',
  description: 'Disallow request data that decides which file is read, written or sent',
  docs: {
    cwe: ['CWE-22', 'CWE-73'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A01'], 2025: ['A01'] },
    recommended: 'error',
  },
  messages: {
    flow: '{{path}} becomes part of this path, and `../` in it leads out of the folder. Take its `path.basename`, or resolve the path and compare its beginning with the folder before it is used.',
    handed: '{{path}} becomes part of a path that {{name}} is handed, and `../` in it leads out of the folder. Take its `path.basename`, or compare the beginning of the path with the folder before it is handed on.',
  },
  options: { handedOn: { type: 'boolean' } },
  defaults: { handedOn: true },
  unset: true,
  *check(model, { handedOn }) {
    for (const flow of model.paths('request')) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
    if (!handedOn) return;
    for (const flow of model.paths('unseen')) yield { at: flow.sinkSpan, messageId: 'handed', data: { path: model.path(flow), name: flow.sink } };
  },
});
