import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const app = (name: string): string => `import express from 'express';
import multer from 'multer';
const storage = multer.diskStorage({ filename: (req, file, done) => done(null, ${name}) });
express().post('/', multer({ storage }).any(), (req, res) => res.end());`;

ruleTester.run('no-unrestricted-upload-type', rules['no-unrestricted-upload-type'], {
  valid: [{ filename: inFile('desk.js'), code: app("'a.bin'") }],
  invalid: [
    {
      filename: inFile('desk.js'),
      code: app('file.originalname'),
      errors: [{ messageId: 'kept', data: { option: 'fileFilter' }, line: 4, column: 30, endLine: 4, endColumn: 37 }],
    },
  ],
});
