import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';
const data = '{ "secret": "Winter-2024", "old": { "secret": "Winter-2023" }, "db": { "host": "db.shop.example", "password": "Winter-2022" } }';

/** Ways to the same secret, and what comes before its use. */
const ways: readonly (readonly [what: string, file: string, imports: string, secret: string, files?: Readonly<Record<string, string>>])[] = [
  ['a default', 'app.mjs', "import config from './config.json' with { type: 'json' };", 'config.secret'],
  ['a name', 'app.ts', "import { secret } from './config.json';", 'secret'],
  ['all names', 'app.ts', "import * as config from './config.json';", 'config.old.secret'],
  ['CommonJS', 'app.cjs', "const config = require('./config.json');", 'config.secret'],
  ['CommonJS, no extension', 'app.cjs', "const { secret } = require('./config');", 'secret'],
  ['CommonJS in a module', 'app.mjs', "import { createRequire } from 'node:module';\nconst { secret } = createRequire(import.meta.url)('./config.json');", 'secret'],
  ['a path', 'app.cjs', "const config = require(require('path').join(__dirname, 'config.json'));", 'config.secret'],
  ['a part that is spread', 'app.ts', "import { settings } from './settings.js';", 'settings.secret', { 'settings.ts': "import config from './config.json';\nexport const settings = { ...config, port: 3000 };\n" }],
  ['a member that is written', 'app.ts', "import config from './config.json';\nimport './port.js';", 'config.secret', { 'port.ts': "import config from './config.json';\nconfig.port = process.env.PORT;\n" }],
];

/** The same, where the secret is not in what is kept with the code. */
const others: typeof ways = [
  ['a member that somebody else writes', 'app.ts', "import config from './config.json';\nimport './load.js';", 'config.secret', { 'load.ts': "import config from './config.json';\nconfig.secret = process.env.SECRET;\n" }],
  ['a member that is written over', 'app.ts', "import { settings } from './settings.js';", 'settings.secret', { 'settings.ts': "import config from './config.json';\nexport const settings = { ...config, secret: process.env.SECRET };\n" }],
  ['a member that is not there', 'app.ts', "import config from './config.json';", 'config.key'],
  ['a file that the repository leaves out', 'app.ts', "import config from './config.json';", 'config.secret', { '.gitignore': 'config.json\n' }],
  ['a folder that the repository leaves out', 'app.ts', "import config from './local/config.json';", 'config.secret', { '.gitignore': 'local\n', 'local/config.json': data }],
  ['a table', 'app.ts', "import config from './table.json';", 'config[0].secret', { 'table.json': JSON.stringify(Array.from({ length: 2000 }, () => ({ secret: 'Winter-2024' }))) }],
  ['a broken file', 'app.ts', "import config from './config.json';", 'config.secret', { 'config.json': data.slice(1) }],
  ['a manifest', 'app.ts', "import config from './package.json';", 'config.secret', { 'package.json': '{ "name": "shop", "secret": "Winter-2024", "dependencies": { "jsonwebtoken": "9" } }' }],
];

describe('data that is imported', () => {
  for (const [isTold, list] of [[true, ways], [false, others]] as const) {
    for (const [what, file, imports, secret, files] of list) {
      const jwt = file.endsWith('.cjs') ? "const jwt = require('jsonwebtoken');" : "import jwt from 'jsonwebtoken';";
      const [begin, end] = file.endsWith('.cjs') ? ['exports.issue =', ''] : ['export const issue =', ''];
      projectTest(rule, `${what}: ${isTold ? 'told' : 'not told'}`, {
        'config.json': data,
        [file]: `${jwt}\n${imports}\n${begin} () => jwt.sign({}, ${secret}, { expiresIn: 900 });${end}${isTold ? ` // expect: ${rule}` : ''}\n`,
        ...files,
      });
    }
  }

  for (const [what, host, isTold] of [['of another machine', 'db.shop.example', true], ['of this machine', 'localhost', false]] as const) {
    projectTest(rule, `a password ${what}`, {
      'config.json': data.replace('db.shop.example', host),
      'app.cjs': `require('express');\nconst { Pool } = require('pg');\nconst { db } = require('./config.json');\nmodule.exports = new Pool(db);${isTold ? ` // expect: ${rule}` : ''}\n`,
    });
  }

  for (const [what, secret, isTold] of [['taken where nothing else is set', 'process.env.SECRET ?? config.secret', true], ['that is empty', 'config.empty', false]] as const) {
    projectTest(rule, `Nest: a secret ${what}`, {
      'config.json': '{ "secret": "Winter-2024", "empty": "" }',
      'app.module.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import config from './config.json';
@Module({ imports: [JwtModule.register({ secret: ${secret}, signOptions: { expiresIn: '1h' } })] })${isTold ? ` // expect: ${rule}` : ''}
export class AppModule {}
`,
    });
  }
});
