import { describe, expect, it } from 'vitest';
import { flowsOf, routesOf } from '../link/project.js';

const app = (head: string, body: string): Record<string, string> => ({ 'app.js': `import express from 'express';\nimport { exec } from 'node:child_process';\n${head}\nconst app = express();\napp.delete('/a', (req, res, next) => { ${body} });\napp.listen(1);` });
const commands = (head: string, check: string): number => flowsOf(app(head, `${check}; exec('run ' + req.query.name); res.end();`)).filter((flow) => flow.startsWith('command')).length;

const forms: readonly (readonly [string, string])[] = [
  ["import assert from 'node:assert';", 'assert'],
  ["import assert from 'assert';", 'assert.ok'],
  ["import assert from 'node:assert/strict';", 'assert'],
  ["import { ok } from 'node:assert';", 'ok'],
  ["import { strict } from 'node:assert';", 'strict'],
  ["import assert from 'node:assert';", 'assert.strict.ok'],
  ["const assert = require('assert');", 'assert'],
  ["import invariant from 'tiny-invariant';", 'invariant'],
  ["import { invariant } from 'ts-invariant';", 'invariant'],
  ["import assert from 'http-assert';", 'assert'],
];

describe('What goes on only where something is true', () => {
  it.each(forms)('%s %s', (head, name) => {
    expect(commands(head, `${name}(/^[a-z]+$/.test(req.query.name), 400)`)).toBe(0);
    expect(commands(head, `${name}(req.query.name, 400)`)).toBe(1);
    expect(commands(head, `${name}(/^[a-z]+$/.test(req.query.other), 400)`)).toBe(1);
  });

  it('turns callers away with a status', () => {
    const check = (status: string): string[] => routesOf(app("import assert from 'http-assert';", `assert(req.headers.authorization === process.env.KEY, ${status}); res.end();`));
    expect(check('401')).toEqual(['DELETE /a required']);
    expect(routesOf(app("import assert from 'http-assert';", 'assert(req.query.page > 0, 400); res.end();'))).toEqual(['DELETE /a none']);
  });
});
