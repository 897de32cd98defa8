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
