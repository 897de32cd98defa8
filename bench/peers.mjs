// The other linters and hosts, installed on demand into bench/peers: none is needed to build or test this project.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('peers', import.meta.url));
const wanted = ['eslint-plugin-security', 'eslint-plugin-sonarjs', 'oxlint', 'vscode-langservers-extracted'];
const isInstalled = (name) => existsSync(`${folder}/node_modules/${name}/package.json`);

/** The oxlint program, once installed. */
export const oxlint = `${folder}/node_modules/oxlint/bin/oxlint`;
/** ESLint's language server, as editors run it, once installed. */
export const languageServer = `${folder}/node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server`;

/** Installs what is missing, without scripts. Says whether all are there; without a network they are not, and the bench goes on without. */
export function installPeers() {
  if (!wanted.every(isInstalled)) spawnSync('npm', ['install', '--no-save', '--ignore-scripts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  const missing = wanted.filter((name) => !isInstalled(name));
  if (missing.length > 0) console.error(`not compared with ${missing.join(', ')}: not installed`);
  return missing.length === 0;
}
