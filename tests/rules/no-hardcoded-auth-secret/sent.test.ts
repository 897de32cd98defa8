import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';
const mark = ` // expect: ${rule}`;

/** What a program sends elsewhere: a secret written in the code, and the same with one edit. */
const calls: readonly (readonly [what: string, imports: string, written: string, kept: string])[] = [
  ['a body of JSON', '', "fetch('https://auth.example.com/token', { method: 'POST', body: JSON.stringify({ client_id: 'shop', client_secret: 'Winter-2024' }) })", "fetch('https://auth.example.com/token', { method: 'POST', body: JSON.stringify({ client_id: 'shop', client_secret: process.env.SECRET }) })"],
  ['a form', '', "fetch('https://auth.example.com/token', { method: 'POST', body: new URLSearchParams({ client_secret: 'Winter-2024' }) })", "fetch('https://auth.example.com/token', { method: 'POST', body: new URLSearchParams({ client_secret: process.env.SECRET ?? '' }) })"],
  ['a body of this machine', '', "fetch('https://auth.example.com/token', { method: 'POST', body: JSON.stringify({ clientSecret: 'Winter-2024' }) })", "fetch('http://localhost:4000/token', { method: 'POST', body: JSON.stringify({ clientSecret: 'Winter-2024' }) })"],
  ['an object', "import axios from 'axios';", "axios.post('https://auth.example.com/token', { api_secret: 'Winter-2024' })", "axios.post('https://auth.example.com/token', { api_key: 'Winter-2024' })"],
  ['an object, a stand-in', "import axios from 'axios';", "axios.post('https://auth.example.com/token', { secretKey: 'Winter-2024' })", "axios.post('https://auth.example.com/token', { secretKey: 'your-secret-key' })"],
  ['a form by a package', "import axios from 'axios';\nimport qs from 'qs';", "axios.post('https://auth.example.com/token', qs.stringify({ client_secret: 'Winter-2024' }))", "axios.post('https://auth.example.com/token', qs.stringify({ client_secret: process.env.SECRET }))"],
  ['got', "import got from 'got';", "got.post('https://auth.example.com/token', { json: { client_secret: 'Winter-2024' } })", "got.post('https://auth.example.com/token', { json: { client_secret: process.env.SECRET } })"],
  ['a client with headers of its own', "import axios from 'axios';", "axios.create({ baseURL: 'https://rates.example.com/', headers: { Authorization: 'Bearer 4f1b2c3d4e5f' } })", "axios.create({ baseURL: 'https://rates.example.com/', headers: { Authorization: `Bearer ${process.env.TOKEN}` } })"],
];

describe('secrets that are sent', () => {
  for (const [what, imports, written, kept] of calls) {
    projectTest(rule, `${what}: written`, { 'app.ts': `import 'express';\n${imports}\nexport const answer = () => ${written};${mark}\n` });
    projectTest(rule, `${what}: not written, or not of weight`, { 'app.ts': `import 'express';\n${imports}\nexport const answer = () => ${kept};\n` });
  }

  projectTest(rule, 'a body in a variable, over files', {
    'app.ts': `import 'express';\nimport { secret } from './secret.js';\nexport const answer = () => {\n  const body = JSON.stringify({ client_secret: secret });${mark}\n  return fetch('https://auth.example.com/token', { method: 'POST', body });\n};\n`,
    'secret.ts': "export const secret = 'Winter-2024';\n",
  });
});
