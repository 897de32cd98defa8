import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import { afterAll, describe, it } from 'vitest';

RuleTester.describe = describe;
RuleTester.it = it;
(RuleTester as unknown as { afterAll: typeof afterAll }).afterAll = afterAll;

const folder = fileURLToPath(new URL('../fixtures/empty/', import.meta.url));

/** A file of its own: the folder holds a `package.json` and nothing else. */
export function inFile(name: string): string {
  return `${folder}${name}`;
}

/** Single files, with exact places. */
export const ruleTester = new RuleTester({ languageOptions: { parser } });
