import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-disabled-tls-verification';

/** A pool with these options, in a project that serves something. */
function pool(options: string, before = ''): Readonly<Record<string, string>> {
  return { 'db.ts': `
import { Pool } from 'pg';
${before}
export const pool = new Pool(${options});
` };
}

describe('who the other side is', () => {
  projectTest(rule, 'this machine', pool('{ host: \'localhost\', ssl: { rejectUnauthorized: false } }'));
  projectTest(rule, 'another machine', pool('{ host: \'db\', ssl: { rejectUnauthorized: false } } // expect: no-disabled-tls-verification\n'));
  projectTest(rule, 'an authority of its own', pool('{ ssl: { rejectUnauthorized: false, ca: process.env.CA } }'));
  projectTest(rule, 'no authority', pool('{ ssl: { rejectUnauthorized: false, ca: undefined } } // expect: no-disabled-tls-verification\n'));
});

describe('what the deployment decides', () => {
  projectTest(rule, 'a switch in the environment', pool('{ ssl: { rejectUnauthorized: process.env.DB_VERIFY !== \'no\' } }'));
  projectTest(rule, 'a switch that is off', pool('{ ssl: { rejectUnauthorized: verify } } // expect: no-disabled-tls-verification\n', 'const verify = false;'));
  projectTest(rule, 'development', pool('{ ssl: process.env.NODE_ENV === \'production\' ? true : { rejectUnauthorized: false } }'));
  projectTest(rule, 'production', pool('{ ssl: process.env.NODE_ENV === \'production\' ? { rejectUnauthorized: false } : false } // expect: no-disabled-tls-verification\n'));
  projectTest(rule, 'a branch for development', { 'app.ts': `
import express from 'express';
const app = express();
if (process.env.NODE_ENV === 'development') {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
}
` });
  projectTest(rule, 'a branch for production', { 'app.ts': `
import express from 'express';
const app = express();
if (process.env.NODE_ENV !== 'development') {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // expect: no-disabled-tls-verification
}
` });
  projectTest(rule, 'behind a check of the environment', { 'db.ts': `
import { Pool } from 'pg';
if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is missing');
export const pool = new Pool({ ssl: { rejectUnauthorized: false } }); // expect: no-disabled-tls-verification
` });
});

describe('who the server says it is', () => {
  projectTest(rule, 'is compared', { 'app.ts': `
import tls from 'node:tls';
import 'express';
export const socket = tls.connect({ host: 'a.example.com', checkServerIdentity: (host, certificate) => { if (certificate.fingerprint256 !== '00') return new Error('no'); } });
` });
  projectTest(rule, 'is not', { 'app.ts': `
import tls from 'node:tls';
import 'express';
export const socket = tls.connect({ host: 'a.example.com', checkServerIdentity: () => undefined }); // expect: no-disabled-tls-verification
` });
});

describe('versions', () => {
  projectTest(rule, 'a version in use', { 'app.ts': `
import https from 'node:https';
import 'express';
export const agent = new https.Agent({ minVersion: 'TLSv1.2' });
` });
  projectTest(rule, 'a broken version', { 'app.ts': `
import https from 'node:https';
import 'express';
export const agent = new https.Agent({ minVersion: 'TLSv1' }); // expect: no-disabled-tls-verification
` });
});

projectTest(rule, 'a project without any package that is known', { 'app.ts': `
import https from 'node:https';
export const agent = new https.Agent({ rejectUnauthorized: false });
` });
