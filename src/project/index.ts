import { performance } from 'node:perf_hooks';
import { asModel, isUnmoved, letGo, link, servedFiles } from '../link/index.js';
import { ApiModel, type ModelData } from '../model/index.js';
import type { Keeping } from './latest-models.js';
import { Registry } from './registry.js';
export type { Comment } from '../extract/index.js';
import type { ModelAnswer, ModelRequest, ProjectAnswer } from './registry.js';

export { readApiDocument } from './api-document.js';
export { field, isObject, parseJson } from './json.js';
export { absolute, below, folderOf, joined, upFrom } from './path.js';
export type { Project } from './project.js';
export type { ModelAnswer, ModelRequest, ProjectAnswer } from './registry.js';
export { readSettings } from './settings.js';
export type { ReadSettings } from './settings.js';

/** One per process: rules run file by file, and the next file asks for the same project. */
const registry = new Registry(() => performance.now(), link, keeping(builtAs()));

declare const API_SECURITY_BUILD: string | undefined;

/** Models outlive the process by the packed engine only: it alone can tell itself from every other build. */
function builtAs(): string | undefined {
  return typeof API_SECURITY_BUILD === 'undefined' ? undefined : API_SECURITY_BUILD;
}

/** How models outlive the texts they were made of, and, where the engine has a name, the process. */
export function keeping(engine: string | undefined): Keeping<ApiModel> {
  return {
    engine,
    dataOf,
    restore: (data, input) => asModel(data as ModelData, input),
    moved: (earlier, now, input, anew) => new ApiModel(() => {
      const data = now(dataOf(earlier));
      return (data === undefined ? anew() : asModel(data, input)).parts;
    }, { model: earlier, now }),
    served: servedFiles,
    isUnmoved,
    letGo,
  };
}

/** What of a model is plain data. */
export function dataOf({ parts }: ApiModel): ModelData {
  const { root: _root, settings: _settings, lines: _lines, document: _document, ...data } = parts;
  return data;
}

/** The model of the project around a linted file, with the file's text as ESLint has it. */
export function modelFor(request: ModelRequest): ModelAnswer<ApiModel> {
  return registry.modelFor(request);
}

/** The project around a folder, read from the disk alone. */
export function projectIn(cwd: string, settings: unknown): ProjectAnswer<ApiModel> {
  return registry.projectIn(cwd, settings);
}
