import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm, rmdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const run = promisify(execFile);

test('express-orders starts, answers and refuses', { timeout: 60_000 }, async () => {
  await withApi('express-orders', async (url) => {
    expect(await statusOf(`${url}/health`)).toBe(200);
    expect(await statusOf(`${url}/orders`)).toBe(401);
    expect(await statusOf(`${url}/suppliers`)).toBe(401);
  });
});

test('fastify-catalog starts, answers and refuses', { timeout: 60_000 }, async () => {
  await withApi('fastify-catalog', async (url) => {
    expect(await statusOf(`${url}/health`)).toBe(200);
    expect(await statusOf(`${url}/v1/products`)).toBe(200);
    expect(await statusOf(`${url}/v1/products/1`)).toBe(401);
    // Guarded by a hook that is added after the route.
    expect(await statusOf(`${url}/reviews/1`, 'DELETE')).toBe(401);
  });
});

test('nest-tickets starts, answers and refuses', { timeout: 60_000 }, async () => {
  await withApi('nest-tickets', async (url) => {
    expect(await statusOf(`${url}/health`)).toBe(200);
    expect(await statusOf(`${url}/tickets`)).toBe(401);
    expect(await statusOf(`${url}/exports/tickets.csv`)).toBe(401);
  });
});

async function withApi(name: string, use: (url: string) => Promise<void>): Promise<void> {
  const folder = path.join(root, 'examples', name);
  const compiled = path.join(folder, 'dist', `smoke-${String(process.pid)}`);
  try {
    await run(process.execPath, [tsc, '-p', folder, '--outDir', compiled]);
    const api = spawn(process.execPath, ['--env-file=.env.example', path.join(compiled, 'main.js')], {
      cwd: folder,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      await use(await addressOf(api));
    } finally {
      await stop(api);
    }
  } finally {
    await rm(compiled, { recursive: true, force: true });
    // Stays when somebody has built the example for themselves.
    await rmdir(path.dirname(compiled)).catch(() => undefined);
  }
}

/** The API prints where it listens; until then its output is kept for the error. */
function addressOf(api: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(() => {
      reject(new Error(`The API does not listen:\n${output}`));
    }, 30_000);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (!address) return;
      clearTimeout(late);
      resolve(address[0]);
    };
    api.stdout?.on('data', read);
    api.stderr?.on('data', read);
    api.once('error', reject);
    api.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The API ended with ${String(code)} before it listened:\n${output}`));
    });
  });
}

async function stop(api: ChildProcess): Promise<void> {
  if (api.exitCode !== null || api.signalCode !== null) return;
  const ended = once(api, 'exit');
  const force = setTimeout(() => api.kill('SIGKILL'), 5_000);
  api.kill();
  await ended;
  clearTimeout(force);
}

async function statusOf(url: string, method = 'GET'): Promise<number> {
  const response = await fetch(url, { method, redirect: 'manual' });
  await response.arrayBuffer();
  return response.status;
}
