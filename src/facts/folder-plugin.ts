import type { Place } from './library.js';

/** Files chosen by name: an expression that may stand at a place, or else this one. */
export interface FileChoice {
  readonly at: Place;
  readonly otherwise: string;
}

/**
 * A plugin that registers what the files of a folder export, each under a prefix made of the folders on the way. Places are
 * of the call that registers it. `router`: what plugins are called with, for a start file that nothing in sight calls.
 * `folders`: false where folder names make no prefix; `parameters`: true where `_id` stands for `:id`; `encapsulates`: false
 * where plugins share the scope; `index`: a file that stands for its folder; `hooks`: a file whose hooks hold for its folder
 * and, with `cascade`, for those below.
 */
export interface FolderPluginMeaning {
  readonly is: 'folder-plugin';
  readonly router: string;
  readonly dir: Place;
  readonly options: Place;
  readonly prefix: Place;
  readonly folders: Place;
  readonly parameters: Place;
  readonly encapsulates: Place;
  readonly depth: Place;
  readonly index: FileChoice;
  readonly hooks: FileChoice & { readonly when: Place; readonly cascade: Place; readonly overwrite: Place };
  /** Names of files and folders that are left out; then paths below the folder (`/a/b.ts`) that are taken, or left out. */
  readonly ignoredNames: Place;
  readonly taken: Place;
  readonly ignored: Place;
  /** What a file says of itself, by name of export: its prefix, one instead of the folder's and all others, `false` to be left out. */
  readonly exports: { readonly prefix: string; readonly override: string; readonly off: string; readonly options: string };
}
