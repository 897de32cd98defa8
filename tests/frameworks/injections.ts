import { documents, statements, weakness, type Case } from './cases.js';

/** What a client decides, where it does harm. */
export const injections: readonly Case[] = [
  weakness('a statement in a template', 'no-sql-string-building', {
    ...statements,
    handler: ({ body, json }) => `const { rows } = await pool.query(\`SELECT * FROM things WHERE name = '\${${body('name')}}'\`); ${json('rows')}`,
  }),
  weakness('a statement joined from the query', 'no-sql-string-building', {
    ...statements,
    handler: ({ query, json }) => `const name = ${query('name')}; const r = await pool.query("SELECT * FROM things WHERE name = '" + name + "'"); ${json('r.rows')}`,
  }),
  weakness('a statement with a parameter of the path', 'no-sql-string-building', {
    ...statements,
    handler: ({ param, json }) => `const r = await pool.query('SELECT * FROM things WHERE id = ' + ${param('id')}); ${json('r.rows')}`,
  }),
  weakness('a statement with a header', 'no-sql-string-building', {
    ...statements,
    handler: ({ header, json }) => `const r = await pool.query("SELECT * FROM things WHERE agent = '" + ${header('user-agent')} + "'"); ${json('r.rows')}`,
  }),
  weakness('a statement with a cookie', 'no-sql-string-building', {
    ...statements,
    handler: ({ cookie, json }) => `const r = await pool.query("SELECT * FROM things WHERE tracking = '" + ${cookie('tracking')} + "'"); ${json('r.rows')}`,
  }),
  weakness('a filter that may be an operator', 'no-nosql-injection', {
    ...documents,
    handler: ({ body, json }) => `const user = await User.findOne({ email: ${body('email')} }); ${json('{ found: !!user }')}`,
  }),
  weakness('a filter in JavaScript', 'no-nosql-injection', {
    ...documents,
    handler: ({ query, json }) => `const list = await Thing.find({ $where: 'this.name == "' + ${query('name')} + '"' }); ${json('list.length')}`,
  }),
  weakness('a command line', 'no-command-injection', {
    imports: "import { exec } from 'node:child_process';",
    handler: ({ body, json }) => `exec('ping -c 1 ' + ${body('host')}, (error, out) => {}); ${json('{}')}`,
  }),
  weakness('the path of a file that is read', 'no-path-traversal', {
    imports: "import fs from 'node:fs';\nimport path from 'node:path';",
    handler: ({ query, json }) => `const text = fs.readFileSync(path.join('/data', ${query('file')}), 'utf8'); ${json('{ text }')}`,
  }),
  weakness('the path of a file that is written', 'no-path-traversal', {
    imports: "import { writeFile } from 'node:fs/promises';",
    handler: ({ body, json }) => `await writeFile('/data/' + ${body('name')}, 'x'); ${json('{}')}`,
  }),
  weakness('a page', 'no-reflected-xss', {
    method: 'get',
    handler: ({ query, page }) => page("'<h1>Hello ' + " + query('name') + " + '</h1>'"),
  }),
  weakness('eval', 'no-dynamic-code-from-request', {
    handler: ({ body, json }) => `const result = eval(${body('expression')}); ${json('{ result }')}`,
  }),
  weakness('a function of a text', 'no-dynamic-code-from-request', {
    handler: ({ body, json }) => `const result = new Function('x', ${body('code')})(1); ${json('{ result }')}`,
  }),
  weakness('a redirect', 'no-open-redirect', {
    method: 'get',
    path: '/go',
    auth: false,
    handler: ({ query, redirect }) => redirect(query('url')),
  }),
  weakness('an address that is fetched', 'no-ssrf', {
    handler: ({ body, json }) => `const r = await fetch(${body('url')}); ${json('await r.json()')}`,
  }),
  weakness('an address by axios', 'no-ssrf', {
    imports: "import axios from 'axios';",
    handler: ({ query, json }) => `const r = await axios.get(${query('url')}); ${json('r.data')}`,
  }),
  weakness('a pattern', 'no-regex-from-request', {
    handler: ({ query, json }) => `const re = new RegExp(${query('q')}); ${json("re.test('aaa')")}`,
  }),
  weakness('the Host header in a link', 'no-header-injection', {
    handler: ({ host, json }) => `await mail('https://' + ${host} + '/reset?token=1'); ${json('{}')}`,
    imports: "import nodemailer from 'nodemailer';",
    top: "const transport = nodemailer.createTransport({ host: 'smtp.example.com' });\nasync function mail(link) { await transport.sendMail({ to: 'a@example.com', subject: 'Reset', html: `<a href=\"${link}\">reset</a>` }); }",
  }),
  weakness('a merge', 'no-prototype-pollution', {
    handler: ({ whole, json }) => `const target = {}; merge(target, ${whole}); ${json('target')}`,
    top: "function merge(a, b) { for (const key in b) { if (typeof b[key] === 'object') { a[key] = a[key] || {}; merge(a[key], b[key]); } else a[key] = b[key]; } return a; }",
  }),
  weakness('a serialized object', 'no-unsafe-deserialization', {
    imports: "import serialize from 'node-serialize';",
    handler: ({ body, json }) => `const o = serialize.unserialize(${body('data')}); ${json('{ o }')}`,
  }),
  weakness('XML with entities', 'no-xxe', {
    imports: "import libxmljs from 'libxmljs';",
    handler: ({ body, json }) => `const doc = libxmljs.parseXml(${body('xml')}, { noent: true }); ${json('{ doc: doc.toString() }')}`,
  }),
  weakness('a filter of LDAP', 'no-ldap-xpath-injection', {
    imports: "import ldap from 'ldapjs';",
    top: "const client = ldap.createClient({ url: 'ldap://localhost' });",
    handler: ({ body, json }) => `client.search('o=x', { filter: '(uid=' + ${body('uid')} + ')', scope: 'sub' }, () => {}); ${json('{}')}`,
  }),
  weakness('a password in a log', 'no-sensitive-data-in-logs', {
    path: '/login',
    auth: false,
    handler: ({ body, json }) => `console.log('login with', ${body('password')}); ${json('{}')}`,
  }),
];
