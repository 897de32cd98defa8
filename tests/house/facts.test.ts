import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { sourceFiles } from './source-files.js';

test.each(['examples/express-orders/src', 'examples/fastify-catalog/src', 'examples/nest-tickets/src'])('facts of %s survive JSON', (folder) => {
  const files = sourceFiles(folder);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const facts = extract(readFileSync(file, 'utf8'), file);
    expect(facts.error, file).toBeUndefined();
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  }
});
