import { projectTest } from '../../support/project-test.js';

projectTest('no-reflected-xss', 'what is fetched from a host that the caller names is the caller’s', {
  'app.ts': `import express from 'express';
import axios from 'axios';
import needle from 'needle';
import request from 'request';

const app = express();
const origin = 'https://quotes.example.com';

app.get('/page', async (req, res) => {
  const answer = await fetch(String(req.query.url));
  res.send(await answer.text()); // expect: no-reflected-xss
});

app.get('/quote', async (req, res) => {
  const answer = await fetch(origin + '/' + encodeURIComponent(String(req.query.symbol)));
  res.send(await answer.text());
});

app.get('/needle', (req, res) => {
  needle.get(req.query.url + '/quote', (error, answer, body) => {
    if (!error) res.writeHead(200, { 'Content-Type': 'text/html' });
    res.write('<h1>Your quote</h1>');
    if (body) res.write(body); // expect: no-reflected-xss
    res.end();
  });
});

app.get('/needle/plain', (req, res) => {
  needle.get(req.query.url + '/quote', (error, answer, body) => {
    res.writeHead(200, { 'Content-Type': 'text/plain' });
    res.end(body);
  });
});

app.get('/request', (req, res) => {
  request.get(req.query.url, (error, answer, body) => {
    res.send('<pre>' + body + '</pre>'); // expect: no-reflected-xss
  });
});

app.get('/known', async (req, res) => {
  const hosts = new Set(['a.example.com', 'b.example.com']);
  const url = new URL(String(req.query.url));
  if (url.protocol !== 'https:' || !hosts.has(url.host)) return res.sendStatus(400);
  const answer = await axios.get(url.href, { maxRedirects: 0 });
  res.send(answer.data);
});

app.get('/json', async (req, res) => {
  const answer = await fetch(String(req.query.url));
  res.json(await answer.json());
});

app.get('/object', async (req, res) => {
  const answer = await fetch(String(req.query.url));
  res.send(await answer.json());
});

// A form sends it, but a header of the caller's own puts nothing into anybody else's browser.
app.get('/own', async (req, res) => {
  const answer = await fetch(String(req.headers['x-url']));
  res.send(await answer.text());
});
`,
});
