import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { config } from '../config.js';
import { NotFound } from '../errors.js';

export async function deliveryNote(name: string): Promise<string> {
  return readFile(path.join(config.documentsFolder, 'notes', name), 'utf8'); // expect: no-path-traversal
}

export async function manual(name: string): Promise<string> {
  const names = await readdir(path.join(config.documentsFolder, 'manuals'));
  const known = names.find((one) => one === name);
  if (known === undefined) throw new NotFound('The manual');
  return readFile(path.join(config.documentsFolder, 'manuals', known), 'utf8');
}

/** For the search field of the back office, which knows wildcards. */
export async function matching(pattern: string): Promise<string[]> {
  const wanted = new RegExp(pattern, 'i'); // expect: no-regex-from-request
  const names = await readdir(config.documentsFolder);
  return names.filter((name) => wanted.test(name));
}

export async function containing(text: string): Promise<string[]> {
  const names = await readdir(config.documentsFolder);
  return names.filter((name) => name.toLowerCase().includes(text.toLowerCase()));
}
