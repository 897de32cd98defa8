import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ssrf';

/** What fetches or renders without being a client of HTTP by name; the address or the page is `value`. */
const fetchers: readonly (readonly [what: string, imports: string, call: (value: string) => string])[] = [
  ['a repository', "const { simpleGit } = require('simple-git');", (value) => `await simpleGit().clone(${value}, '/tmp/x');`],
  ['a repository, by isomorphic-git', "const git = require('isomorphic-git');", (value) => `await git.clone({ dir: '/tmp/x', url: ${value} });`],
  ['a picture of a page', "const capture = require('capture-website');", (value) => `await capture.file(${value}, 'x.png');`],
  ['what a page says of itself', "const { unfurl } = require('unfurl.js');", (value) => `await unfurl(${value});`],
  ['an image to draw on', "const { loadImage } = require('canvas');", (value) => `await loadImage(${value});`],
  ['a server of files', "const { Client } = require('basic-ftp');", (value) => `await new Client().access({ host: ${value} });`],
  ['a picture of markup', "const toImage = require('node-html-to-image');", (value) => `await toImage({ html: ${value} });`],
];

describe.each(fetchers)('%s', (_, imports, call) => {
  const app = (line: string, mark: string): string => `
const express = require('express');
${imports}
const app = express();
app.post('/', async (req, res) => {
  ${line}${mark}
  res.end();
});
`;
  projectTest(rule, 'of the caller’s', { 'app.cjs': app(call('req.body.from'), ` // expect: ${rule}`) });
  projectTest(rule, 'of our own', { 'app.cjs': app(call("'https://example.com/a'"), '') });
});
