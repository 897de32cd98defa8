import { performance } from 'node:perf_hooks';
import { Registry } from './registry.js';
import type { ModelAnswer, ModelRequest, ProjectAnswer } from './registry.js';

export type { ModelAnswer, ModelRequest, ProjectAnswer } from './registry.js';
export type { Project } from './project.js';
export { absolute } from './path.js';
export { readSettings } from './settings.js';
export type { ReadSettings } from './settings.js';

/** One per process: rules run file by file, and the next file asks for the same project. */
const registry = new Registry(() => performance.now());

/** The model of the project around a linted file, with the file's text as ESLint has it. */
export function modelFor(request: ModelRequest): ModelAnswer {
  return registry.modelFor(request);
}

/** The project around a folder, read from the disk alone. */
export function projectIn(cwd: string, settings: unknown): ProjectAnswer {
  return registry.projectIn(cwd, settings);
}
