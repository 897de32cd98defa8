import { check, configs, rulesOf, type Checked, type ConfigName } from './check.js';
import { reportFormats } from './commands.js';
import { folderOf, oneOf, readingOptions, text } from './given.js';
import { closeProject, openProject } from './open.js';
import type { Given } from './run.js';
import { sarifOf } from './sarif.js';
import { stylish } from './stylish.js';
import { jsonText, Misuse, paintFor, plain, type ExitCode, type Terminal } from './terminal.js';

/** Raised when the shape of `--format json` changes. */
const checkVersion = 1;

export function runCheck(given: Given, terminal: Terminal): ExitCode {
  const format = oneOf(given, 'format', reportFormats, 'stylish');
  const config = oneOf(given, 'config', Object.keys(configs) as ConfigName[], 'recommended');
  const most = mostWarnings(given);
  const options = readingOptions(given);
  const opened = openProject(folderOf(given.rest), options, terminal);
  const checked = opened.stages.run('questions', () => check(opened, config, { withFixes: format === 'sarif' }));
  const report = opened.stages.run('report', () => {
    if (format === 'json') return jsonText({ version: checkVersion, findings: checked.reports, unresolved: checked.unread });
    return format === 'sarif' ? jsonText(sarifOf(checked, rulesOf(config), terminal.version)) : stylish(checked, paintFor(terminal));
  });
  closeProject(opened, options, terminal);
  terminal.out(report);
  for (const { file, line, reason } of checked.unread) terminal.err(`${plain(file)}:${line} was not read: ${plain(reason)}\n`);
  // A wrong folder in a pipeline must not look like a clean API.
  return opened.isEmpty ? 2 : exitCode(checked, most);
}

function exitCode({ reports }: Checked, most: number): ExitCode {
  const errors = reports.filter(({ severity }) => severity === 'error').length;
  return errors > 0 || reports.length - errors > most ? 1 : 0;
}

function mostWarnings(given: Given): number {
  const value = text(given, 'max-warnings');
  if (value === undefined) return Infinity;
  if (!/^\d+$/.test(value)) throw new Misuse(`--max-warnings is a number; got "${value}".`);
  return Number(value);
}
