import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { absolute, projectIn } from '../project/index.js';
import { inventoryOf } from './inventory.js';
import { tableOf } from './table.js';

/** Where a command runs, and where it writes to. */
export interface Terminal {
  /** Of the package; what `--version` prints. */
  readonly version: string;
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: done. 1: done, and something needs a look. 2: not done, the command was wrong. */
export type ExitCode = 0 | 1 | 2;

const help = `api-security: what an API serves, read from its code.

Usage
  api-security inventory [folder] [--json]

Commands
  inventory   Lists every endpoint that the code in the folder registers, who may call it and by which check.

Options
  --json      Prints JSON instead of a table.
  --help      Prints this text.
  --version   Prints the version.

Exit codes
  0  done
  1  done, but a file in the folder could not be read as code
  2  the command was not understood, or the folder is not there

Nothing of the project is executed, and nothing is sent anywhere.
`;

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** Runs one command. */
export function run(args: readonly string[], terminal: Terminal): ExitCode {
  const parsed = parse(args);
  if (typeof parsed === 'string') return refuse(parsed, terminal);
  const { values, positionals } = parsed;
  const [command, folder = '.', ...rest] = positionals;
  if (values.version) return print(`${terminal.version}\n`, terminal);
  if (values.help) return print(help, terminal);
  if (command === undefined) return refuse('Which command?', terminal);
  if (command !== 'inventory') return refuse(`There is no command "${command}".`, terminal);
  if (rest.length > 0) return refuse(`One folder at a time, got ${[folder, ...rest].join(' ')}.`, terminal);
  return inventory(folder, values.json, terminal);
}

function inventory(folder: string, json: boolean, terminal: Terminal): ExitCode {
  const full = absolute(folder, terminal.cwd);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) return refuse(`There is no folder ${full}.`, terminal);
  const found = inventoryOf(projectIn(full, {}).project, full);
  if (json) terminal.out(`${JSON.stringify(found, undefined, 2)}\n`);
  else terminal.out(`${found.endpoints.length === 0 ? 'No endpoints found: nothing in this folder registers routes with a framework that is known.' : tableOf(found).join('\n')}\n`);
  for (const { file, line, reason } of found.unresolved) terminal.err(`${file}:${line} was not read: ${reason}\n`);
  return found.unresolved.length === 0 ? 0 : 1;
}

function parse(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> | string {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own sentences name the option; what follows the first one is advice about `--`.
    return error instanceof Error ? `${error.message.split('. ')[0] ?? ''}.` : String(error);
  }
}

function print(text: string, { out }: Terminal): ExitCode {
  out(text);
  return 0;
}

function refuse(reason: string, { err }: Terminal): ExitCode {
  err(`api-security: ${reason} Try api-security --help.\n`);
  return 2;
}
