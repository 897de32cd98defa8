import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reflected-xss';
const route = (line: string): string => `
const express = require('express');
const showdown = require('showdown');
const escapeHtml = require('escape-html');
const app = express();
app.use(express.json());
app.post('/preview', (req, res) => {
  const converter = new showdown.Converter();
  ${line}
});
`;

describe('pages made of Markdown', () => {
  projectTest(rule, 'of a caller’s text', { 'app.js': route('res.send(converter.makeHtml(req.body.text)); // expect: no-reflected-xss') });
  projectTest(rule, 'of such a text, encoded', { 'app.js': route('res.send(converter.makeHtml(escapeHtml(req.body.text)));') });
  projectTest(rule, 'sent as data', { 'app.js': route('res.json({ html: converter.makeHtml(req.body.text) });') });
  projectTest(rule, 'cleaned afterwards', { 'app.js': route("res.send(require('sanitize-html')(converter.makeHtml(req.body.text)));") });
});

describe('pages made by other packages of that kind', () => {
  const made = (requires: string, line: string): Readonly<Record<string, string>> => ({ 'app.js': `
const express = require('express');
${requires}
const app = express();
app.use(express.json());
app.post('/preview', (req, res) => {
  ${line}
});
` });

  projectTest(rule, 'marked, as a function', made("const marked = require('marked');", 'res.send(marked(req.body.text)); // expect: no-reflected-xss'));
  projectTest(rule, 'marked, by its parser', made("const { marked } = require('marked');", 'res.send(`<main>${marked.parse(req.body.text)}</main>`); // expect: no-reflected-xss'));
  projectTest(rule, 'marked, told to leave markup out', made("const marked = require('marked');", 'res.send(marked(req.body.text, { sanitize: true }));'));
  projectTest(rule, 'marked, told so for all calls', made("const marked = require('marked');\nmarked.setOptions({ sanitize: true });", 'res.send(marked(req.body.text));'));
  projectTest(rule, 'marked, told something else for all calls', made("const marked = require('marked');\nmarked.setOptions({ gfm: true });", 'res.send(marked(req.body.text)); // expect: no-reflected-xss'));
  projectTest(rule, 'marked, with a hook that cleans the page', made("const { marked } = require('marked');\nconst clean = require('sanitize-html');\nmarked.use({ hooks: { postprocess: (html) => clean(html) } });", 'res.send(marked.parse(req.body.text));'));
  projectTest(rule, 'marked, cleaned afterwards', made("const { marked } = require('marked');\nconst clean = require('sanitize-html');", 'res.send(clean(marked.parse(req.body.text)));'));
  projectTest(rule, 'markdown-it, with markup let through', made("const MarkdownIt = require('markdown-it');\nconst md = new MarkdownIt({ html: true });", 'res.send(md.render(req.body.text)); // expect: no-reflected-xss'));
  projectTest(rule, 'markdown-it, called as a function', made("const md = require('markdown-it')({ html: true });", 'res.send(md.render(req.body.text)); // expect: no-reflected-xss'));
  projectTest(rule, 'markdown-it, as it is by default', made("const MarkdownIt = require('markdown-it');\nconst md = new MarkdownIt();", 'res.send(md.render(req.body.text));'));
});

describe('answers of the Fetch standard', () => {
  const answer = (headers: string, mark = ''): Readonly<Record<string, string>> => ({ 'package.json': JSON.stringify({ dependencies: { next: '14.0.0' } }), 'app/api/page/route.ts': `
import { NextResponse } from 'next/server';

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  return new NextResponse(\`<p>\${searchParams.get('q')}</p>\`, { headers: { ${headers} } });${mark}
}
` });

  projectTest(rule, 'of the type of pages', answer("'Content-Type': 'text/html; charset=utf-8'", ' // expect: no-reflected-xss'));
  projectTest(rule, 'of the type of text', answer("'Content-Type': 'text/plain'"));
});
