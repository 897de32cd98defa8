import { statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { ApiModel } from '../model/index.js';
import { absolute, projectIn, type Project } from '../project/index.js';
import { settingsFor } from './given-settings.js';
import { Stages } from './stages.js';
import { counted, plain, Refusal, type Terminal } from './terminal.js';

/** The options of every command that reads a project. */
export interface ReadingOptions {
  readonly settings?: string | undefined;
  readonly profile?: boolean | undefined;
}

/** A project, read. */
export interface Opened {
  /** The folder that was asked about; absolute. */
  readonly folder: string;
  readonly project: Project<ApiModel>;
  readonly model: ApiModel;
  readonly stages: Stages;
  /** There is no code in the folder. */
  readonly isEmpty: boolean;
}

/** Reads the project around a folder, in stages that a person can watch. */
export function openProject(folder: string, options: ReadingOptions, terminal: Terminal): Opened {
  const full = absolute(folder, terminal.cwd);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) throw new Refusal(stats ? `${full} is a file: name the folder of the API, which is read as a whole.` : `There is no folder ${full}.`);
  const given = settingsFor(full, options.settings, terminal.cwd);
  const stages = new Stages(terminal);
  const { project, problems } = stages.run('discover', () => projectIn(full, given.all));
  for (const problem of problems) terminal.err(`${plain(given.file ?? full)}: ${plain(problem)}\n`);
  const files = project.files();
  const isEmpty = !files.some((file) => relativeTo(full, file) !== undefined);
  if (isEmpty) terminal.err(`Nothing to read: there is no JavaScript or TypeScript in ${plain(full)}, apart from what .gitignore leaves out.\n`);
  stages.run('extract', () => {
    for (const [index, file] of files.entries()) {
      stages.say(`Reading ${index + 1} of ${counted(files.length, 'file')}`);
      project.facts(file);
    }
  });
  if (options.profile === true) stages.move('extract', 'parse', parsingTime(project, files));
  stages.say('Following routes and data');
  const model = stages.run('link', () => project.model());
  return { folder: full, project, model, stages, isEmpty };
}

/** Extraction parses and forgets the tree; to tell the two apart, everything is parsed once more. */
function parsingTime(project: Project<ApiModel>, files: readonly string[]): number {
  const texts = files.map((file) => [file, project.text(file)] as const);
  const start = performance.now();
  for (const [file, text] of texts) project.parses(file, text);
  return performance.now() - start;
}

/** What ends a run: the line of progress goes, the profile comes. */
export function closeProject({ stages }: Opened, options: ReadingOptions, terminal: Terminal): void {
  stages.quiet();
  if (options.profile === true) terminal.err(stages.profile());
}

/** Files below the folder that could not be read as code, by their place. */
export function unreadFiles({ folder, project, model }: Opened): readonly { readonly file: string; readonly line: number; readonly reason: string }[] {
  return project.files().flatMap((file) => {
    const name = relativeTo(folder, file);
    if (name === undefined) return [];
    const { error } = project.facts(file);
    return error ? [{ file: name, line: model.line({ file, start: error.offset, end: error.offset }), reason: error.message }] : [];
  });
}

/** The path below the folder, forward slashes; undefined for what lies elsewhere. */
export function relativeTo(folder: string, file: string): string | undefined {
  const inside = folder.endsWith('/') ? folder : `${folder}/`;
  return file.startsWith(inside) ? file.slice(inside.length) : undefined;
}
