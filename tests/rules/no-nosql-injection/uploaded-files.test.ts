import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-nosql-injection';

const app = (filter: string, mark = ''): Record<string, string> => ({
  'app.js': `
import express from 'express';
import multer from 'multer';
import { MongoClient } from 'mongodb';

const images = new MongoClient(process.env.DB).db().collection('images');
const app = express();
app.post('/images', multer({ limits: { fileSize: 1e6 } }).single('image'), async (req, res) => {
  res.json(await images.findOne(${filter}));${mark}
});
`,
});

// What a parser of forms says of a file are texts and bytes.
describe('uploaded files', () => {
  for (const filter of ['{ name: req.file.filename }', '{ name: req.file.originalname }', "{ text: req.file.buffer.toString('utf8') }"]) projectTest(rule, filter, app(filter));
  projectTest(rule, 'what is parsed of them', app("JSON.parse(req.file.buffer.toString('utf8'))", ` // expect: ${rule}`));
  projectTest(rule, 'what came along with them', app('{ name: req.body.name }', ` // expect: ${rule}`));
});
