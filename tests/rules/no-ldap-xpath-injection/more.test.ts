import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ldap-xpath-injection';

describe('searches', () => {
  const handler = (imports: string, line: string): string => `
const express = require('express');
${imports}
const app = express();
app.get('/people', (req, res) => {
  ${line}
  res.end();
});
`;
  const names = "const xpath = require('xpath');\nconst select = xpath.useNamespaces({ p: 'urn:people' });";
  projectTest(rule, 'XPath with namespaces', { 'app.cjs': handler(names, 'select(`//p:person[@name="${req.query.name}"]`, document); // expect: no-ldap-xpath-injection') });
  projectTest(rule, 'XPath with namespaces, of a fixed path', { 'app.cjs': handler(names, "select('//p:person', document).filter((one) => one.getAttribute('name') === req.query.name);") });
  const directory = "const ActiveDirectory = require('activedirectory2');\nconst directory = new ActiveDirectory({ url: 'ldap://directory.internal' });";
  projectTest(rule, 'Active Directory', { 'app.cjs': handler(directory, 'directory.findUsers(`cn=*${req.query.name}*`, (error, users) => res.json(users)); // expect: no-ldap-xpath-injection') });
  projectTest(rule, 'Active Directory, of a fixed filter', { 'app.cjs': handler(directory, "directory.findUsers('cn=*', (error, users) => res.json(users));") });
});

describe('own escaping of a filter', () => {
  const files = (escape: string, mark = ''): Readonly<Record<string, string>> => ({
    'escape.js': `export const escape = (text) => ${escape};`,
    'app.js': `
import express from 'express';
import ldap from 'ldapjs';
import { escape } from './escape.js';

const client = ldap.createClient({ url: process.env.LDAP_URL });
const app = express();
app.get('/people', (req, res) => {
  client.search('dc=example', { filter: '(cn=' + escape(String(req.query.q)) + '*)' }, () => res.end());${mark}
});
app.listen(3000);
`,
  });
  const reported = ' // expect: no-ldap-xpath-injection';
  projectTest(rule, 'by the code of each character', files(String.raw`text.replace(/[\\*()\0]/g, (c) => '\\' + c.charCodeAt(0).toString(16).padStart(2, '0'))`));
  projectTest(rule, 'taken out', files(String.raw`text.replace(/[\\*()]/g, '')`));
  projectTest(rule, 'a backslash alone is none', files(String.raw`text.replace(/[\\*()]/g, '\\$&')`, reported));
  projectTest(rule, 'brackets left in', files(String.raw`text.replace(/[\\*]/g, '')`, reported));
});
