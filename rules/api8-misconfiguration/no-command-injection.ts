import { createApiRule } from '../../src/create-rule.js';
import { storedPart } from '../../src/model/index.js';

export default createApiRule({
  name: 'no-command-injection',
  description: 'Disallow request data in commands that a shell or a program runs',
  docs: {
    cwe: ['CWE-78'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
  },
  messages: {
    command: '{{path}} becomes part of the command that runs here. Run a fixed program without a shell and pass the value in the list of arguments (`execFile`), or choose it from a fixed list.',
    stored: 'Stored {{field}}, which a client wrote ({{path}}), becomes part of the command that runs here. Run a fixed program without a shell and pass the value in the list of arguments (`execFile`), or choose it from a fixed list.',
  },
  defaults: {},
  unset: true,
  *check(model) {
    for (const flow of model.flows('command')) yield { at: flow.sinkSpan, messageId: 'command', data: { path: model.path(flow) } };
    for (const one of model.records.harmful('command')) yield { at: one.flow.sinkSpan, messageId: 'stored', data: storedPart(one, model) };
  },
});
