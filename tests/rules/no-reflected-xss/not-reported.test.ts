import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-reflected-xss';
const bad = ' // expect: no-reflected-xss';

const handler = (lines: string, head = ''): Readonly<Record<string, string>> => ({
  'echo.js': `
import express from 'express';
${head}
const app = express();
app.get('/echo/:id', (req, res) => {
  ${lines}
});
`,
});

describe('what is no page', () => {
  projectTest(rule, 'an object', handler('res.send({ name: req.query.name });'));
  projectTest(rule, 'a text', handler(`res.send('' + req.query.name);${bad}`));
  projectTest(rule, 'the whole query, which is an object', handler('res.send(req.query);'));
  projectTest(rule, 'one value of the query', handler(`res.send(req.query.name);${bad}`));
  projectTest(rule, 'plain text', handler(`res.type('text/plain').send('Hello ' + req.query.name);`));
  projectTest(rule, 'HTML by its type', handler(`res.type('text/html').send('Hello ' + req.query.name);${bad}`));
  projectTest(rule, 'a type in a header', handler(`res.setHeader('Content-Type', 'application/json');
  res.send('"' + req.query.name + '"');`));
  projectTest(rule, 'another header', handler(`res.setHeader('Cache-Control', 'no-store');
  res.send('"' + req.query.name + '"');${bad}`));
  projectTest(rule, 'a type with the status', handler(`res.writeHead(200, { 'Content-Type': 'text/plain' });
  res.end(req.query.name);`));
  projectTest(rule, 'a text that browsers do not take for a page', handler(`res.end('Hello ' + req.query.name);`));
  projectTest(rule, 'a text that browsers take for a page', handler(`res.end('<p>' + req.query.name);${bad}`));
});

describe('encoded and checked', () => {
  projectTest(rule, 'a number', handler(`res.send('<p>' + Number(req.params.id) + '</p>');`));
  projectTest(rule, 'a text', handler(`res.send('<p>' + req.params.id + '</p>');${bad}`));
  projectTest(rule, 'percent-encoded', handler(`res.send('<a href="/' + encodeURIComponent(req.params.id) + '">next</a>');`));
  projectTest(rule, 'with entities', handler(`res.send('<p>' + encode(req.params.id) + '</p>');`, `import { encode } from 'he';`));
  projectTest(rule, 'with entities of its own', handler(`res.send('<p>' + req.params.id.replace(/[&<>"']/g, '') + '</p>');`));
  projectTest(rule, 'freed of letters only', handler(`res.send('<p>' + req.params.id.replace(/[a-z]/g, '') + '</p>');${bad}`));
  projectTest(rule, 'one of a list', handler(`if (!['a', 'b'].includes(req.params.id)) return res.sendStatus(404);
  res.send('<p>' + req.params.id + '</p>');`));
});

describe('what nobody else can send in the caller’s name', () => {
  projectTest(rule, 'a header', handler(`res.send('<p>' + req.headers['user-agent'] + '</p>');`));
});

describe('answers that no browser shows', () => {
  const app = (method: string, mark = ''): Readonly<Record<string, string>> => ({
    'app.js': `
import express from 'express';
import { notFound } from './posts.js';
const app = express();
app.${method}('/posts/:id', notFound);
app.listen(3000);
`,
    'posts.js': `export const notFound = (req, res) => res.status(404).send(\`No post \${req.params.id}\`);${mark}
`,
  });
  for (const method of ['put', 'patch', 'delete']) projectTest(rule, method, app(method));
  for (const method of ['get', 'post', 'all']) projectTest(rule, method, app(method, ' // expect: no-reflected-xss'));
});
