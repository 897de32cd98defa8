import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-crypto';

describe('packages', () => {
  projectTest(rule, 'crypto-js: block by block', {
    'app.ts': `
import 'express';
import CryptoJS from 'crypto-js';
export const seal = (text: string, key: CryptoJS.lib.WordArray) => CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB }); // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'crypto-js: in counter mode', {
    'app.ts': `
import 'express';
import CryptoJS from 'crypto-js';
export const seal = (text: string, key: CryptoJS.lib.WordArray) => CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.CTR });
`,
  });

  projectTest(rule, 'crypto-js in CommonJS: block by block', {
    'app.cjs': `
const { AES, mode } = require('crypto-js');
require('express');
exports.seal = (text, key) => AES.encrypt(text, key, { mode: mode.ECB }); // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'node-forge: DES', {
    'app.mjs': `
import 'fastify';
import forge from 'node-forge';
export const cipher = (key) => forge.cipher.createCipher('3DES-CBC', key); // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'node-forge: AES', {
    'app.mjs': `
import 'fastify';
import forge from 'node-forge';
export const cipher = (key) => forge.cipher.createCipher('AES-GCM', key);
`,
  });

  projectTest(rule, 'node-forge: keys, short', {
    'app.mjs': `
import 'fastify';
import forge from 'node-forge';
export const one = forge.pki.rsa.generateKeyPair(1024); // expect: no-weak-crypto
export const two = forge.pki.rsa.generateKeyPair({ bits: 1024 }); // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'node-forge: keys, long', {
    'app.mjs': `
import 'fastify';
import forge from 'node-forge';
export const one = forge.pki.rsa.generateKeyPair(2048);
export const two = forge.pki.rsa.generateKeyPair({ bits: 3072 });
`,
  });

  projectTest(rule, 'node-rsa: keys, short', {
    'app.cjs': `
const NodeRSA = require('node-rsa');
require('express');
exports.one = new NodeRSA({ b: 512 }); // expect: no-weak-crypto
exports.two = () => new NodeRSA().generateKeyPair(1024); // expect: no-weak-crypto
`,
  });

  projectTest(rule, 'node-rsa: keys, long', {
    'app.cjs': `
const NodeRSA = require('node-rsa');
require('express');
exports.one = new NodeRSA({ b: 2048 });
exports.two = () => new NodeRSA().generateKeyPair(4096);
exports.three = (text) => new NodeRSA(text);
`,
  });
});
