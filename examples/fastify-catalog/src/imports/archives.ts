import { exec, execFile } from 'node:child_process';
import { promisify } from 'node:util';

const shell = promisify(exec);
const run = promisify(execFile);
const folder = '/var/imports';

/** The first names in an archive, for a look before the import. */
export async function headOf(archive: string): Promise<string[]> {
  const { stdout } = await shell(`tar --list --file ${folder}/${archive} | head -20`); // expect: no-command-injection
  return stdout.split('\n');
}

export async function sizeOf(archive: string): Promise<number> {
  const { stdout } = await run('du', ['-k', '--', `${folder}/${encodeURIComponent(archive)}`]);
  return Number.parseInt(stdout, 10);
}
