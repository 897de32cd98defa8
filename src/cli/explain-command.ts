import { explanationOf } from './explain.js';
import { folderOf, readingOptions } from './given.js';
import { closeProject, openProject } from './open.js';
import type { Given } from './run.js';
import { Misuse, paintFor, plain, type ExitCode, type Terminal } from './terminal.js';

export function runExplain(given: Given, terminal: Terminal): ExitCode {
  const [method, path, ...rest] = given.rest;
  if (method === undefined || path === undefined) throw new Misuse('Which route? As in: api-security explain GET /orders/:id.');
  const options = readingOptions(given);
  const opened = openProject(folderOf(rest), options, terminal);
  const wanted = { method: method.toUpperCase(), path: path.startsWith('/') ? path : `/${path}` };
  const { text, similar } = opened.stages.run('questions', () => explanationOf(opened, wanted, paintFor(terminal)));
  closeProject(opened, options, terminal);
  if (text !== '') {
    terminal.out(text);
    return 0;
  }
  terminal.err(`No route ${plain(wanted.method)} ${plain(wanted.path)}. ${similar.length === 0 ? 'Nothing here resembles it; "api-security inventory" lists what there is.' : `There is:\n${similar.map((one) => `  ${plain(one)}`).join('\n')}`}\n`);
  return 1;
}
