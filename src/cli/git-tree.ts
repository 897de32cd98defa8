import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { absolute } from '../project/index.js';
import { relativeTo } from './open.js';
import { Refusal } from './terminal.js';

/** What a project is made of: code, and the files that say how its parts belong together. */
const wanted = /(?:\.(?:[cm]?[jt]sx?|json|ya?ml)|(?:^|\/)\.(?:gitignore|oxlintrc\.json))$/;
/** Larger files are not read as code either. */
const largest = 1_000_000;
const regularFile = new Set(['100644', '100755']);

interface Blob {
  readonly path: string;
  readonly id: string;
}

/** Writes the tree of a commit to a folder of its own, asks something about the same folder in it, and takes it away again. */
export function withTreeOf<Answer>(ref: string, folder: string, ask: (folder: string) => Answer): Answer {
  if (ref.startsWith('-') || ref === '') throw new Refusal(`"${ref}" is neither a file nor a commit.`);
  const top = absolute(git(folder, ['rev-parse', '--show-toplevel'], 'is not in a git repository').toString('utf8').replace(/\r?\n$/, ''));
  const commit = git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], `has no file and no commit "${ref}"`).toString('utf8').trim();
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'api-security-git-')));
  try {
    // Keeps the search for the project's root within the tree.
    mkdirSync(join(scratch, '.git'));
    write(scratch, top, blobsOf(top, commit));
    const inside = absolute(join(scratch, relativeTo(top, absolute(realpathSync(folder))) ?? ''));
    mkdirSync(inside, { recursive: true });
    return ask(inside);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Files that matter; links and submodules lead elsewhere and are left out. */
function blobsOf(top: string, commit: string): readonly Blob[] {
  const listing = git(top, ['ls-tree', '-r', '-z', '--long', '--full-tree', commit], `cannot list ${commit}`).toString('utf8');
  return listing.split('\0').flatMap((line) => {
    const [, mode = '', id = '', size = '', path = ''] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t([^]+)$/.exec(line) ?? [];
    return regularFile.has(mode) && Number(size) <= largest && wanted.test(path) ? [{ path, id }] : [];
  });
}

function write(scratch: string, top: string, blobs: readonly Blob[]): void {
  if (blobs.length === 0) return;
  const content = git(top, ['cat-file', '--batch'], 'cannot read its objects', `${blobs.map(({ id }) => id).join('\n')}\n`);
  let offset = 0;
  for (const { path } of blobs) {
    // `<id> blob <size>\n<content>\n`, or `<id> missing\n` in a partial clone.
    const end = content.indexOf(10, offset);
    const [, kind, size = '0'] = content.toString('latin1', offset, end).split(' ');
    if (kind !== 'blob') {
      offset = end + 1;
      continue;
    }
    const target = resolve(scratch, path);
    // Git keeps `..` out of trees, but a tree can be made without git.
    if (target.startsWith(`${scratch}${sep}`) && !path.split('/').includes('.git')) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content.subarray(end + 1, end + 1 + Number(size)), { flag: 'wx' });
    }
    offset = end + 1 + Number(size) + 1;
  }
}

/**
 * Runs git without a shell, without hooks and monitors of the repository, and without the network: a partial clone must not
 * fetch what it lacks.
 */
function git(folder: string, args: readonly string[], problem: string, input = ''): Buffer {
  try {
    return execFileSync('git', ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never', '--no-replace-objects', ...args], {
      cwd: folder,
      input,
      maxBuffer: 1024 ** 3,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
    });
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Refusal(isAbsent ? 'git is not installed; compare with a file written by "inventory --json".' : `${folder} ${problem}.`);
  }
}
