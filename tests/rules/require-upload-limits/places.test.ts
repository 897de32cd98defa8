import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

ruleTester.run('require-upload-limits', rules['require-upload-limits'], {
  valid: [
    {
      name: 'a limit',
      filename: inFile('app.ts'),
      code: `import multer from 'multer';
export const one = multer({ limits: { fileSize: 1_000_000 } }).single('file');`,
    },
  ],
  invalid: [
    {
      name: 'without a limit the parser is reported',
      filename: inFile('app.ts'),
      code: `import multer from 'multer';
export const one = multer({ dest: 'incoming/' }).single('file');`,
      errors: [{ messageId: 'unlimited', line: 2, column: 20, endLine: 2, endColumn: 49, suggestions: [{ messageId: 'limit', output: `import multer from 'multer';
export const one = multer({ dest: 'incoming/', limits: { fileSize: 5 * 1024 * 1024 } }).single('file');` }] }],
    },
    {
      name: 'a limit without end is reported itself',
      filename: inFile('app.ts'),
      code: `import multer from 'multer';
export const one = multer({ limits: { fileSize: Infinity } }).single('file');`,
      errors: [{ messageId: 'unlimited', line: 2, column: 49, endLine: 2, endColumn: 57, suggestions: [{ messageId: 'limit', output: `import multer from 'multer';
export const one = multer({ limits: { fileSize: 5 * 1024 * 1024 } }).single('file');` }] }],
    },
  ],
});
