import { existsSync, readFileSync, statSync } from 'node:fs';
import { absolute, field, joined, parseJson } from '../project/index.js';
import { formats } from './commands.js';
import { csvOf } from './csv.js';
import { changesBetween, changesText, isLooser } from './diff.js';
import { driftOf, driftText } from './drift.js';
import { readInventory } from './earlier.js';
import { withTreeOf } from './git-tree.js';
import { folderOf, oneOf, readingOptions, text } from './given.js';
import { htmlOf } from './html.js';
import { inventoryOf, type Inventory } from './inventory.js';
import { markdownOf } from './markdown.js';
import { closeProject, openProject, type Opened, type ReadingOptions } from './open.js';
import { openApiOf } from './openapi.js';
import type { Given } from './run.js';
import { tableOf } from './table.js';
import { jsonText, Misuse, paintFor, plain, type ExitCode, type Terminal } from './terminal.js';

type Format = (typeof formats)[number];

export function runInventory(given: Given, terminal: Terminal): ExitCode {
  const format = given.values.json === true ? 'json' : oneOf(given, 'format', formats, 'table');
  const [document, before] = [text(given, 'check'), text(given, 'diff')];
  if (document !== undefined && before !== undefined) throw new Misuse('Either --check or --diff, not both at a time.');
  if ((document !== undefined || before !== undefined) && format !== 'table' && format !== 'json') throw new Misuse('With --check and --diff the formats are table and json.');
  const options = readingOptions(given);
  const opened = openProject(folderOf(given.rest), options, terminal);
  const inventory = opened.stages.run('questions', () => inventoryOf(opened));
  const code = document !== undefined ? compare(opened, document, format, terminal) : before !== undefined ? difference(opened, inventory, before, options, format, terminal) : list(opened, inventory, format, terminal);
  closeProject(opened, options, terminal);
  for (const { file, line, reason } of inventory.unresolved) terminal.err(`${plain(file)}:${line} was not read: ${plain(reason)}\n`);
  return inventory.unresolved.length > 0 ? 1 : code;
}

function list(opened: Opened, inventory: Inventory, format: Format, terminal: Terminal): ExitCode {
  const report = opened.stages.run('report', () => rendered(inventory, format, opened, terminal));
  opened.stages.quiet();
  terminal.out(report);
  return 0;
}

function rendered(inventory: Inventory, format: Format, { folder }: Opened, terminal: Terminal): string {
  switch (format) {
    case 'table':
      return tableOf(inventory, paintFor(terminal));
    case 'json':
      return jsonText(inventory);
    case 'csv':
      return csvOf(inventory);
    case 'md':
      return markdownOf(inventory);
    case 'html':
      return htmlOf(inventory, { title: packageOf(folder).title, version: terminal.version });
    case 'openapi':
      return jsonText(openApiOf(inventory, packageOf(folder)));
  }
}

/** What the package in a folder calls itself. */
function packageOf(folder: string): { readonly title: string; readonly version: string } {
  const file = joined(folder, 'package.json');
  const manifest = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
  const [name, version] = [field(manifest, 'name'), field(manifest, 'version')];
  return { title: typeof name === 'string' && name !== '' ? name : folder.slice(folder.lastIndexOf('/') + 1) || 'API', version: typeof version === 'string' ? version : '0.0.0' };
}

function compare(opened: Opened, document: string, format: Format, terminal: Terminal): ExitCode {
  const found = driftOf(opened, absolute(document, terminal.cwd));
  opened.stages.quiet();
  terminal.out(format === 'json' ? jsonText(found) : driftText(found, paintFor(terminal)));
  return found.undocumented.length + found.gone.length + found.security.length + found.unreached.length + found.old.length > 0 ? 1 : 0;
}

function difference(opened: Opened, now: Inventory, before: string, options: ReadingOptions, format: Format, terminal: Terminal): ExitCode {
  const changes = changesBetween(earlier(opened, before, options, terminal), now);
  opened.stages.quiet();
  terminal.out(format === 'json' ? jsonText(changes) : changesText(changes, before, paintFor(terminal)));
  return isLooser(changes) ? 1 : 0;
}

/** A file that `--json` wrote, or else a commit. */
function earlier(opened: Opened, before: string, options: ReadingOptions, terminal: Terminal): Inventory {
  const file = absolute(before, terminal.cwd);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) return readInventory(file);
  const quiet: Terminal = { ...terminal, err: () => undefined };
  // The settings of today: what the team says now about both states, so that only the code makes a difference.
  return withTreeOf(before, opened.folder, (folder) => inventoryOf(openProject(folder, { settings: options.settings }, quiet)));
}
