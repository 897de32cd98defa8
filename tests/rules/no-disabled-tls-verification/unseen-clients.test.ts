import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-disabled-tls-verification';
const server = "const express = require('express');\nconst { Client } = require('@acme/ledger');\nexpress().listen(3000);\n";

describe('clients of which nothing is known', () => {
  projectTest(rule, 'an option in the words of Node', { 'app.js': `${server}module.exports = new Client({ host: 'ledger.example.com', rejectUnauthorized: false }); // expect: no-disabled-tls-verification\n` });
  projectTest(rule, 'the option left alone', { 'app.js': `${server}module.exports = new Client({ host: 'ledger.example.com', rejectUnauthorized: true });\n` });
  projectTest(rule, 'inside the options of the connection', { 'app.js': `${server}const options = { url: 'x', tls: { rejectUnauthorized: false } }; // expect: no-disabled-tls-verification\nmodule.exports = new Client(options);\n` });
  projectTest(rule, 'an authority of its own', { 'app.js': `${server}const fs = require('fs');\nmodule.exports = new Client({ tls: { rejectUnauthorized: false, ca: fs.readFileSync('ca.pem') } });\n` });
  projectTest(rule, 'this computer', { 'app.js': `${server}module.exports = new Client({ host: 'localhost', rejectUnauthorized: false });\n` });
  projectTest(rule, 'what the environment decides', { 'app.js': `${server}module.exports = new Client({ host: 'ledger.example.com', rejectUnauthorized: process.env.CHECK !== 'no' });\n` });
  projectTest(rule, 'a server that looks at the certificates of its clients itself', { 'app.js': `${server}const { createServer } = require('@acme/servers');\nmodule.exports = createServer({ requestCert: true, rejectUnauthorized: false });\n` });
  projectTest(rule, 'a setting that is written down', { 'app.js': `${server}const logger = require('@acme/logger');\nlogger.info({ rejectUnauthorized: false });\n` });
});
