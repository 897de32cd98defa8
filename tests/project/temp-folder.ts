import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { absolute } from '../../src/project/path.js';

/** A folder with these files, gone when the test is over. A `.git` folder keeps the outside out. */
export function tempFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = absolute(realpathSync(mkdtempSync(join(tmpdir(), 'api-security-'))));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(`${root}/.git`);
  for (const [name, content] of Object.entries(files)) write(`${root}/${name}`, content);
  return root;
}

export function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
