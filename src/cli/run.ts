import { parseArgs } from 'node:util';
import { runCheck } from './check-command.js';
import { commands, help, type CommandName, type CommandShape } from './commands.js';
import { runExplain } from './explain-command.js';
import { runInit } from './init-command.js';
import { runInventory } from './inventory-command.js';
import { Misuse, plain, Refusal, type ExitCode, type Terminal } from './terminal.js';

export type { ExitCode, Terminal } from './terminal.js';

/** A command line, read: options by name, everything else in order. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly rest: readonly string[];
}

const runners: Readonly<Record<CommandName, (given: Given, terminal: Terminal) => ExitCode>> = { inventory: runInventory, explain: runExplain, check: runCheck, init: runInit };

/** Runs one command. */
export function run(args: readonly string[], terminal: Terminal): ExitCode {
  try {
    return dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    terminal.progress?.('');
    const advice = error instanceof Misuse ? ` Try ${['api-security', ...args.filter(isCommand).slice(0, 1), '--help'].join(' ')}.` : '';
    terminal.err(`api-security: ${plain(error.message)}${advice}\n`);
    return 2;
  }
}

function dispatch(args: readonly string[], terminal: Terminal): ExitCode {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const name = args[at];
  if (name === undefined) {
    const { values } = parsed(args, { options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } }, help: '' });
    if (values.version !== true && values.help !== true) throw new Misuse('Which command?');
    terminal.out(values.version === true ? `${terminal.version}\n` : help);
    return 0;
  }
  if (name === 'help') return helpOn(args[at + 1], terminal);
  if (!isCommand(name)) throw new Misuse(`There is no command "${name}".`);
  const given = parsed(args.toSpliced(at, 1), commands[name]);
  if (given.values.help === true) return helpOn(name, terminal);
  return runners[name](given, terminal);
}

function helpOn(name: string | undefined, terminal: Terminal): ExitCode {
  if (name !== undefined && !isCommand(name)) throw new Misuse(`There is no command "${name}".`);
  terminal.out(name === undefined ? help : commands[name].help);
  return 0;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function parsed(args: readonly string[], { options }: CommandShape): Given {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values, rest: positionals };
  } catch (error) {
    // Node's own sentences name the option; what follows the first one is advice about `--`.
    throw new Misuse(error instanceof Error ? `${error.message.split('. ')[0]?.replace(/\.$/, '') ?? ''}.` : String(error));
  }
}
