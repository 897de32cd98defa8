import type { Place } from './library.js';

/** How a path is made of others, or taken apart, as Node's `path` and `url` do it. */
export type FilePathMaking = 'join' | 'resolve' | 'dirname' | 'basename' | 'extname' | 'parse' | 'of-url' | 'to-url' | 'beside' | 'working-folder';

/** How calls of a package name and find files. */
export type FileMeaning =
  /**
   * The result is the file path that these parts make, or the part of it, where all of them are known. `of-url`: the file
   * that a URL names; `to-url`: the URL of a file; `beside`: the first part is the URL of a file, and the others lead on from its folder; `parse`: an object of its parts; `working-folder`: the folder in which the process was started.
   */
  | { readonly is: 'file-path'; readonly how: FilePathMaking; readonly at: Place }
  /**
   * The result lists files of the project: the names in the folder at the place (`folder`; with `deep`, an option that is
   * true, of all below it; with `entries`, an option that is true, as objects that know their `name` and what they are), or the paths that the
   * patterns at the place match (`pattern`), seen from the folder at `from` if one is given.
   */
  | { readonly is: 'lists-files'; readonly folder: Place; readonly deep?: Place; readonly entries?: Place }
  | { readonly is: 'lists-files'; readonly pattern: Place; readonly from?: Place }
  /** The result tells whether the path at the place is a file or a folder of the project (`isFile`, `isDirectory`); nothing is known of others. */
  | { readonly is: 'file-state'; readonly at: Place }
  /** The call is `require` of the module that the place names, seen from the calling file. */
  | { readonly is: 'loads'; readonly at: Place }
  /**
   * The result holds what the files export: of those in the folder at the place by their names without an ending (and of those below it, as objects by
   * the names of their folders: always, or where `deep` is true), of those that patterns match by their paths, each as a function that loads it unless
   * `eager` is true. `member`: the export that is meant, where the call names one. `visit`: a function that is called with what each file exports.
   */
  | { readonly is: 'loads-files'; readonly folder: Place; readonly deep: Place | true; readonly visit?: Place }
  | { readonly is: 'loads-files'; readonly pattern: Place; readonly eager: Place; readonly member: Place };
