import { defineLibrary } from './define.js';

const asynchronous = 'readFile|readdir|open|opendir|readlink|writeFile|appendFile|mkdir|mkdtemp|truncate|chmod|chown|utimes|unlink|rm|rmdir|lchown|watch';
const synchronous = 'readFileSync|readdirSync|openSync|opendirSync|readlinkSync|writeFileSync|appendFileSync|mkdirSync|mkdtempSync|truncateSync|chmodSync|chownSync|utimesSync|unlinkSync|rmSync|rmdirSync';
const pairs = 'copyFile|copyFileSync|rename|renameSync|link|linkSync|symlink|symlinkSync|cp|cpSync';
const extra =
  'readJson|readJsonSync|readJSON|readJSONSync|writeJson|writeJsonSync|writeJSON|outputFile|outputFileSync|outputJson|outputJsonSync|ensureDir|ensureDirSync|ensureFile|ensureFileSync|mkdirs|mkdirp|mkdirpSync|remove|removeSync|emptyDir|emptyDirSync';

/** Whether a file exists (`stat`, `access`, `exists`) is asked before it is used: the use is the sink. */
export const nodeFs = defineLibrary({
  packages: ['node:fs', 'fs', 'node:fs/promises', 'fs/promises', 'fs-extra', 'graceful-fs', 'mz/fs'],
  self: ['promises'],
  facts: [
    { path: `${asynchronous}|${synchronous}|createReadStream|createWriteStream|watchFile`, is: 'sink', of: 'path', at: ['0'] },
    { path: pairs, is: 'sink', of: 'path', at: ['0', '1'] },
    { path: extra, is: 'sink', of: 'path', at: ['0'] },
    { path: 'move|moveSync|copy|copySync', is: 'sink', of: 'path', at: ['0', '1'] },
    { path: 'writeFile|writeFileSync|createWriteStream|outputFile|outputFileSync', is: 'sink', of: 'stored-name', at: ['0'] },
    { path: 'rename|renameSync|copyFile|copyFileSync|cp|cpSync|move|moveSync|copy|copySync', is: 'sink', of: 'stored-name', at: ['1'] },
    { path: 'createReadStream()', is: 'instance', of: 'ReadStream' },
    { path: 'ReadStream#pipe', is: 'returns', at: '0' },
    { path: 'realpath|realpathSync', is: 'derives', from: ['0'], shape: 'string', resolves: true },
    { path: 'readFile|readFileSync|readdir|readdirSync|stat|statSync|lstat|lstatSync', is: 'derives', from: [] },
    { path: 'readdir|readdirSync', is: 'lists-files', folder: '0', deep: '1.recursive', entries: '1.withFileTypes' },
    { path: 'stat|statSync|lstat|lstatSync', is: 'file-state', at: '0' },
    { path: `${asynchronous.replace('readdir|', '')}|copyFile|rename|stat|lstat|access|realpath`, is: 'calls', at: '-1', with: ['error', ''] },
    { path: 'readdir', is: 'calls', at: '1..', with: ['error', 'ret'] },
  ],
});
