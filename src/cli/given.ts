import type { ReadingOptions } from './open.js';
import type { Given } from './run.js';
import { Misuse } from './terminal.js';

/** The one folder a command works on; the working folder when none is named. */
export function folderOf(rest: readonly string[]): string {
  const [folder = '.', ...more] = rest;
  if (more.length > 0) throw new Misuse(`One folder at a time, got ${[folder, ...more].join(' ')}.`);
  return folder;
}

export function text({ values }: Given, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that takes one of a few words. */
export function oneOf<Word extends string>(given: Given, name: string, words: readonly Word[], otherwise: Word): Word {
  const value = text(given, name);
  if (value === undefined) return otherwise;
  const word = words.find((one) => one === value);
  if (word === undefined) throw new Misuse(`--${name} is one of ${words.join(', ')}; got "${value}".`);
  return word;
}

export function readingOptions(given: Given): ReadingOptions {
  return { settings: text(given, 'settings'), profile: given.values.profile === true };
}
