import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BuildLock } from '../../src/project/build-lock.js';
import { tempFolder } from './temp-folder.js';

const lockIn = (folder: string, key = 'key'): BuildLock => new BuildLock(`${folder}/model.lock`, key);

describe('who makes a model', () => {
  test('whoever comes first; the lock is gone afterwards', () => {
    const folder = tempFolder({});
    const lock = lockIn(folder);
    expect(lock.takeOrWait()).toBe(false);
    expect(existsSync(`${folder}/model.lock`)).toBe(true);
    lock.release();
    expect(readdirSync(folder)).toEqual(['.git']);
  });

  test('the next one waits until it is stored', async () => {
    const folder = tempFolder({});
    const start = Date.now();
    const other = execFile(process.execPath, ['-e', `const fs = require('node:fs'); fs.writeFileSync(${JSON.stringify(`${folder}/model.lock`)}, 'key\\n' + process.pid + '\\n'); setTimeout(() => fs.rmSync(${JSON.stringify(`${folder}/model.lock`)}), 300);`]);
    while (!existsSync(`${folder}/model.lock`)) await new Promise((resolve) => { setTimeout(resolve, 5); });
    expect(lockIn(folder).takeOrWait()).toBe(true);
    expect(existsSync(`${folder}/model.lock`)).toBe(false);
    expect(Date.now() - start).toBeGreaterThan(250);
    other.kill();
  });

  test('the next one waits for a lock that is made and not written yet', async () => {
    const folder = tempFolder({});
    const file = JSON.stringify(`${folder}/model.lock`);
    const other = execFile(process.execPath, ['-e', `const fs = require('node:fs'); const lock = fs.openSync(${file}, 'wx'); setTimeout(() => fs.writeSync(lock, 'key\\n' + process.pid + '\\n'), 5); setTimeout(() => fs.rmSync(${file}), 300);`]);
    while (!existsSync(`${folder}/model.lock`)) await new Promise((resolve) => { setImmediate(resolve); });
    expect(lockIn(folder).takeOrWait()).toBe(true);
    expect(existsSync(`${folder}/model.lock`)).toBe(false);
    other.kill();
  });

  test('everybody, where the other makes another model', () => {
    const folder = tempFolder({});
    const [one, other] = [lockIn(folder), lockIn(folder, 'other')];
    expect([one.takeOrWait(), other.takeOrWait()]).toEqual([false, false]);
    other.release();
    expect(existsSync(`${folder}/model.lock`)).toBe(true);
    one.release();
  });
});

describe('nobody waits for', () => {
  test.each([
    ['a process that is gone', 'key\n999999999\n'],
    ['a lock that names no process', 'key\nnobody\n'],
    ['a lock of something else', 'not a lock'],
  ])('%s', (_, content) => {
    const folder = tempFolder({ 'model.lock': content });
    const start = Date.now();
    const lock = lockIn(folder);
    expect(lock.takeOrWait()).toBe(false);
    lock.release();
    expect(Date.now() - start).toBeLessThan(2000);
  });

  test('a lock that is old', () => {
    const folder = tempFolder({ 'model.lock': `key\n${String(process.pid)}\n` });
    utimesSync(`${folder}/model.lock`, 1, 1);
    expect(lockIn(folder).takeOrWait()).toBe(false);
  });

  test('anything where nothing can be written', () => {
    const folder = tempFolder({ file: '' });
    mkdirSync(`${folder}/closed`);
    chmodSync(`${folder}/closed`, 0o500);
    for (const place of [`${folder}/file`, `${folder}/no/such`, `${folder}/closed`]) expect(lockIn(place).takeOrWait()).toBe(false);
    chmodSync(`${folder}/closed`, 0o700);
    writeFileSync(`${folder}/file`, 'x');
  });
});
