import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (key: string): string => `import express from 'express';
import { S3 } from 'aws-sdk';
const s3 = new S3();
const app = express();
app.get('/files', (req, res) => {
  res.json(s3.getSignedUrl('getObject', { Bucket: 'files', Key: ${key} }));
});
app.listen(3000);`;

ruleTester.run('no-unscoped-signed-url', rules['no-unscoped-signed-url'], {
  valid: [{ name: 'the safe twin', filename: inFile('app.ts'), code: code("'terms.pdf'") }],
  invalid: [
    {
      name: 'the report stands on the call that signs',
      filename: inFile('app.ts'),
      code: code('req.query.key'),
      errors: [{ messageId: 'link', data: { route: 'GET /files', source: 'req.query.key' }, line: 6, column: 12 }],
    },
  ],
});
