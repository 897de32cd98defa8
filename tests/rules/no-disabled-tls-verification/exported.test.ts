import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-disabled-tls-verification';
const mark = ' // expect: no-disabled-tls-verification';

/** A configuration of Sequelize, and whether production connects unchecked with it. */
const configurations: readonly (readonly [what: string, name: string, line: string, isTold: boolean])[] = [
  ['unchecked', 'production', "dialect: 'postgres', host: process.env.DB_HOST, dialectOptions: { ssl: { rejectUnauthorized: false } }", true],
  ['checked', 'production', "dialect: 'postgres', host: process.env.DB_HOST, dialectOptions: { ssl: { rejectUnauthorized: true } }", false],
  ['an old version', 'production', "dialect: 'mysql', host: process.env.DB_HOST, dialectOptions: { ssl: { minVersion: 'TLSv1.1' } }", true],
  ['for development', 'development', "dialect: 'postgres', host: process.env.DB_HOST, dialectOptions: { ssl: { rejectUnauthorized: false } }", false],
  ['on this machine', 'production', "dialect: 'postgres', host: 'localhost', dialectOptions: { ssl: { rejectUnauthorized: false } }", false],
  ['of something else', 'production', "kind: 'postgres', host: process.env.DB_HOST, dialectOptions: { ssl: { rejectUnauthorized: false } }", false],
];

describe('a configuration that a tool reads by itself', () => {
  for (const [what, name, line, isTold] of configurations) {
    projectTest(rule, what, {
      'config/config.js': `module.exports = {\n  ${name}: { ${line} },${isTold ? mark : ''}\n};\n`,
      'models/index.js': "const { Sequelize } = require('sequelize');\nmodule.exports = new Sequelize(process.env.DATABASE_URL);\n",
    });
  }
});
