import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { hostileFaults } from './hostile.js';
import { lintFiles } from './lint.js';
import { sameCode } from './same-code.js';
import { suggestionFaults } from './suggestions.js';

RuleTester.describe = describe;
RuleTester.it = it;
(RuleTester as unknown as { afterAll: typeof afterAll }).afterAll = afterAll;

const folder = fileURLToPath(new URL('../fixtures/empty/', import.meta.url));

/** A file of its own: the folder holds a `package.json` and nothing else. */
export function inFile(name: string): string {
  return `${folder}${name}`;
}

const tester = new RuleTester({ languageOptions: { parser } });

/** Single files, with exact places and what suggestions make of them; no two rules may tell the same cause, and the first report survives disorder. */
export const ruleTester: Pick<RuleTester, 'run'> = {
  run(name, rule, cases) {
    tester.run(name, rule, cases);
    describe(`${name} beside the other rules, and in disorder`, () => {
      for (const { code, filename = 'file.js', options = [], settings } of cases.invalid) {
        it(code.slice(0, 80), () => {
          const file = basename(filename);
          const given = { settings: settings?.['api-security'], ...(options.length > 0 && { options: { [name]: options[0] as unknown } }) };
          const reports = lintFiles({ [file]: code }, given);
          expect(sameCode(reports)).toEqual([]);
          expect(suggestionFaults({ [file]: code }, reports, given)).toEqual([]);
          if (code === cases.invalid[0]?.code) expect(hostileFaults(name, file, code, given)).toEqual([]);
        });
      }
    });
  },
};
