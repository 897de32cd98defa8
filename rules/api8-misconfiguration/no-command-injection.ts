import { createApiRule } from '../../src/create-rule.js';
import type { Flow } from '../../src/facts/index.js';

export interface Options {
  /** Report request data as an argument of a program too, where it may begin with a dash and be read as an option. */
  readonly reportArguments: boolean;
}

export default createApiRule<'command' | 'argument', Options>({
  name: 'no-command-injection',
  description: 'Disallow request data in commands that a shell or a program runs',
  docs: {
    cwe: ['CWE-78', 'CWE-88'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
    strictOptions: { reportArguments: true },
  },
  messages: {
    command: '{{path}} becomes part of the command that runs here. Run a fixed program without a shell and pass the value in the list of arguments (`execFile`), or choose it from a fixed list.',
    argument: '{{path}} is handed to this program as an argument and may begin with a dash, which makes it an option. Put `--` before it, or check its form first.',
  },
  options: { reportArguments: { type: 'boolean' } },
  defaults: { reportArguments: false },
  *check(model, { reportArguments }) {
    const commands = model.flows('command');
    for (const flow of commands) yield { at: flow.sinkSpan, messageId: 'command', data: { path: model.path(flow) } };
    const told = new Set(commands.map((flow) => callOf(flow)));
    for (const flow of reportArguments ? model.flows('argument') : []) if (!told.has(callOf(flow))) yield { at: flow.sinkSpan, messageId: 'argument', data: { path: model.path(flow) } };
  },
});

function callOf({ callSpan }: Flow): string {
  return `${callSpan.file}:${String(callSpan.start)}`;
}
