import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { link } from '../../src/link/index.js';
import type { ApiModel } from '../../src/model/index.js';
import { keeping } from '../../src/project/index.js';
import { Registry } from '../../src/project/registry.js';
import { rules } from '../../src/rules.js';
import { tempFolder, write } from './temp-folder.js';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "dependencies": { "express": "^5.1.0", "pg": "^8.16.0" } }',
  'app.js': "import express from 'express';\nimport { orders } from './orders/router.js';\n\nconst app = express();\napp.use(express.json());\napp.use('/orders', orders);\napp.listen(3000);\n",
  'orders/router.js': "import { Router } from 'express';\nimport { find, remove } from './store.js';\n\nexport const orders = Router();\norders.get('/', async (req, res) => { res.json(await find(req.query.name)); });\norders.delete('/:id', async (req, res) => { await remove(req.params.id); res.end(); });\n",
  'orders/store.js': "import { Pool } from 'pg';\n\nconst pool = new Pool();\nexport const find = (name) => pool.query(`SELECT * FROM orders WHERE name = '${name}'`);\nexport const remove = (id) => pool.query('DELETE FROM orders WHERE id = ' + id);\n",
};

/** The same numbers in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** What people and tools do to a text: some of it changes what the code means, most of it does not. */
const edits: readonly ((text: string, line: number) => string)[] = [
  (text, line) => text.split('\n').toSpliced(line, 0, `// note ${String(line)}`).join('\n'),
  (text, line) => text.split('\n').toSpliced(line, 0, '').join('\n'),
  (text) => text.replace(';\n', '; '),
  (text) => (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n')),
  (text) => text.replace('(', '( /* here */ '),
  (text) => text.replace(/'\/(\w*)'/, "'/$1x'"),
  (text, line) => text.split('\n').toSpliced(line, 1).join('\n'),
  (text) => `${text} (`,
];

/** What happens to files. */
const moves: readonly ((root: string, file: string) => void)[] = [
  (_root, file) => { renameSync(file, file.replace('.js', '1.js')); },
  (_root, file) => { rmSync(file); },
  (root) => { renameSync(`${root}/orders`, `${root}/sales`); },
  (_root, file) => { rmSync(file); write(`${file}/index.js`, 'export const nothing = 0;\n'); },
  (_root, file) => { write(file, `\uFEFF${readFileSync(file, 'utf8')}`); },
];

function sourcesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.js')).map((entry) => `${entry.parentPath}/${entry.name}`).sort();
}

/** What every rule says while a file is linted. */
function linter(now: () => number): (root: string, file: string, text: string) => string {
  const registry = new Registry<ApiModel>(now, link, keeping(undefined));
  return (root, file, text) => {
    const { model } = registry.modelFor({ filename: file, text, cwd: root, settings: { 'api-security': { root } } });
    return JSON.stringify(Object.values(rules).flatMap((rule) => [...rule.findings(model), ...rule.findings(model, rule.meta.docs.strictOptions)].map(({ at, message, suggestions }) => ({ at, message, edits: at.file === file ? suggestions(text) : [] }))));
  };
}

test.each([1, 2, 3])('whatever is done to a project while an editor is open, it finds what a new process finds: %i', (seed) => {
  const root = tempFolder(files);
  const pick = chance(seed);
  let time = 0;
  const lint = linter(() => time);
  let found = 0;
  for (let step = 0; step < 60; step += 1) {
    time += 5000;
    const sources = sourcesIn(root);
    const file = sources[pick(sources.length)];
    const does = pick(10);
    if (file === undefined || does === 0) {
      for (const entry of readdirSync(root)) rmSync(`${root}/${entry}`, { recursive: true });
      for (const [name, text] of Object.entries(files)) write(`${root}/${name}`, text);
    } else if (does < 3) {
      try { moves[pick(moves.length)]?.(root, file); } catch { /* It is not there any more. */ }
    } else if (does < 8) {
      const text = readFileSync(file, 'utf8');
      write(file, edits[pick(edits.length)]?.(text, pick(text.split('\n').length)) ?? text);
    }
    const linted = sourcesIn(root)[pick(sourcesIn(root).length)];
    if (linted === undefined) continue;
    const saved = readFileSync(linted, 'utf8').replace('\uFEFF', '');
    // Now and then the text is not saved yet.
    const text = does < 8 ? saved : (edits[pick(edits.length)]?.(saved, pick(5)) ?? saved);
    const told = lint(root, linted, text);
    expect(told, `step ${String(step)}`).toBe(linter(() => 0)(root, linted, text));
    if (told !== '[]') found += 1;
  }
  expect(found).toBeGreaterThan(20);
});
