// What an editor shows: opens every file in ESLint's language server, as VS Code does, and asks for its diagnostics.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const languages = { ts: 'typescript', mts: 'typescript', cts: 'typescript', tsx: 'typescriptreact', jsx: 'javascriptreact' };

/** Diagnostics by file; `root` is the opened folder. */
export async function diagnosticsOf(server, root, files) {
  const connection = connected(server, (method, params) => answerTo(method, params, root));
  const rootUri = pathToFileURL(root).href;
  await connection.request('initialize', { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'root' }], capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { diagnostic: {} } } });
  connection.notify('initialized', {});
  const found = new Map();
  for (const file of files) {
    const uri = pathToFileURL(file).href;
    connection.notify('textDocument/didOpen', { textDocument: { uri, languageId: languages[file.split('.').at(-1)] ?? 'javascript', version: 1, text: readFileSync(file, 'utf8') } });
    found.set(file, (await connection.request('textDocument/diagnostic', { textDocument: { uri } })).items);
  }
  await connection.request('shutdown');
  connection.notify('exit');
  return found;
}

/** The settings that VS Code's extension sends when nobody has changed any; all else that the server asks for may stay unsaid. */
function answerTo(method, params, root) {
  if (method === 'workspace/configuration') return params.items.map(() => ({ validate: 'on', packageManager: 'npm', useESLintClass: true, useFlatConfig: true, experimental: {}, codeAction: { disableRuleComment: {}, showDocumentation: {} }, codeActionOnSave: { mode: 'all' }, format: false, quiet: false, onIgnoredFiles: 'off', options: {}, rulesCustomizations: [], run: 'onType', problems: {}, nodePath: null, workspaceFolder: { uri: pathToFileURL(root).href, name: 'root' }, workingDirectory: { directory: root } }));
  return method === 'eslint/confirmESLintExecution' ? 4 : null;
}

/** JSON-RPC over the pipes of a process. */
function connected(server, answer) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const open = new Map();
  let [buffer, last] = [Buffer.alloc(0), 0];
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  child.on('exit', () => { for (const { reject } of open.values()) reject(new Error('the language server ended')); });
  child.stdout.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let message = next(); message; message = next()) take(message);
  });
  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) => new Promise((resolve, reject) => { open.set((last += 1), { resolve, reject }); send({ id: last, method, params }); }),
  };

  function next() {
    const end = buffer.indexOf('\r\n\r\n');
    const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, Math.max(end, 0)).toString())?.[1]);
    if (end < 0 || buffer.length < end + 4 + length) return undefined;
    const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString());
    buffer = buffer.subarray(end + 4 + length);
    return message;
  }

  function take({ id, method, params, result, error }) {
    if (method !== undefined) {
      if (id !== undefined) send({ id, result: answer(method, params) });
      else if (method === 'window/logMessage' && params.type === 1) console.error(params.message);
      return;
    }
    const waiting = open.get(id);
    open.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}
