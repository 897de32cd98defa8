import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-credential-forwarding';

function handler(code: string): { readonly 'app.js': string } {
  return {
    'app.js': `
import express from 'express';
import axios from 'axios';
import _ from 'lodash';
const app = express();
app.get('/rates', async (req, res) => {
${code}
});
`,
  };
}

describe('Headers without credentials', () => {
  projectTest(rule, 'taken out by name', handler(`
  const { authorization, cookie, ...others } = req.headers;
  res.json(await axios.get('https://rates.example.com', { headers: others }));`));
  projectTest(rule, 'only the host is taken out', handler(`
  const { host, ...others } = req.headers;
  res.json(await axios.get('https://rates.example.com', { headers: others })); // expect: no-credential-forwarding`));

  projectTest(rule, 'deleted', handler(`
  const headers = { ...req.headers };
  delete headers.authorization;
  delete headers.cookie;
  res.json(await axios.get('https://rates.example.com', { headers }));`));
  projectTest(rule, 'only the host is deleted', handler(`
  const headers = { ...req.headers };
  delete headers.host;
  res.json(await axios.get('https://rates.example.com', { headers })); // expect: no-credential-forwarding`));

  projectTest(rule, 'picked', handler(`
  res.json(await axios.get('https://rates.example.com', { headers: _.pick(req.headers, ['accept']) }));`));
  projectTest(rule, 'cloned', handler(`
  res.json(await axios.get('https://rates.example.com', { headers: _.clone(req.headers) })); // expect: no-credential-forwarding`));

  projectTest(rule, 'replaced by credentials of our own', handler(`
  res.json(await axios.get('https://rates.example.com', { headers: { ...req.headers, authorization: process.env.KEY, cookie: '' } }));`));
  projectTest(rule, 'with one of our own beside', handler(`
  res.json(await axios.get('https://rates.example.com', { headers: { ...req.headers, 'x-from': 'us' } })); // expect: no-credential-forwarding`));
});

describe('Hosts', () => {
  const options = { options: { [rule]: { knownHosts: true } } };
  const toSettings = (mark: string): string => `  res.json(await axios.get(process.env.RATES_URL + '/latest', { headers: req.headers }));${mark}`;
  projectTest(rule, 'of the settings', handler(toSettings('')));
  projectTest(rule, 'of the settings, with the option', handler(toSettings(' // expect: no-credential-forwarding')), options);

  const toKnown = (mark: string): string => `  res.json(await axios.get('https://rates.example.com/latest', { headers: { cookie: req.headers.cookie } }));${mark}`;
  projectTest(rule, 'of the code, one credential', handler(toKnown('')));
  projectTest(rule, 'of the code, one credential, with the option', handler(toKnown(' // expect: no-credential-forwarding')), options);

  const checked = (test: string, mark: string): string => `
  const url = new URL(req.query.url);
  if (${test}) return res.sendStatus(400);
  res.json(await axios.get(url.href, { headers: { authorization: req.get('authorization') } }));${mark}`;
  projectTest(rule, 'that were compared', handler(checked("url.host !== 'rates.example.com'", '')));
  projectTest(rule, 'of which something else was compared', handler(checked("url.protocol !== 'https:'", ' // expect: no-credential-forwarding')));
});
