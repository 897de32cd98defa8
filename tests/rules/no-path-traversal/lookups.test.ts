import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-path-traversal';

describe('A key under which a table of its own holds something', () => {
  const app = (check: string, mark = ''): string => `
import { readFileSync } from 'node:fs';
import express from 'express';
import { find } from './find.js';

const table = { summer: 1, winter: 2 };
const map = new Map([['summer', 1]]);
const app = express();
app.get('/seasons', async (req, res) => {
  const { key } = req.query;
  ${check}
  res.type('text').send(readFileSync('./seasons/' + key));${mark}
});
`;
  const files = (check: string, mark = ''): Record<string, string> => ({ 'app.ts': app(check, mark), 'find.ts': `
import { load } from './load.js';

export async function find(key: string) {
  const all = await load();
  if (all.has(key)) return all.get(key) ?? null;
  return null;
}
` });
  const mark = ' // expect: no-path-traversal';
  projectTest(rule, 'an object', files('const season = table[key];\n  if (!season) return res.sendStatus(404);'));
  projectTest(rule, 'an object that nobody asks', files('const season = table[key];\n  if (!season) console.warn("none");', mark));
  projectTest(rule, 'an object, compared', files('if (table[key] === undefined) return res.sendStatus(404);'));
  projectTest(rule, 'an object, compared with another nothing', files('if (table[key] === null) return res.sendStatus(404);', mark));
  projectTest(rule, 'a map', files('const season = map.get(key);\n  if (season == null) return res.sendStatus(404);'));
  projectTest(rule, 'request data as a table', files('const season = req.body[key];\n  if (!season) return res.sendStatus(404);', mark));
  projectTest(rule, 'in another file, set in a try', files('let season;\n  try {\n    season = await find(key);\n    if (season == null) return res.sendStatus(404);\n  } catch {\n    return res.sendStatus(500);\n  }'));
  projectTest(rule, 'in another file, with nothing asked', files('let season;\n  try {\n    season = await find(key);\n  } catch {\n    return res.sendStatus(500);\n  }', mark));
  projectTest(rule, 'in another file, where an error goes on', files('let season;\n  try {\n    season = await find(key);\n    if (season == null) return res.sendStatus(404);\n  } catch {}', mark));
});
