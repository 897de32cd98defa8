import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';
import { localHost, tlsRows } from './option-rows.js';

/** The dialects of Sequelize that go over a network. */
const dialect = '^(?:postgres|mysql|mariadb|mssql|db2|snowflake|oracle)$';
const isConfiguration = [{ at: '0.dialect', test: { like: dialect } }];

function ofConfiguration(fact: LibraryFact): LibraryFact {
  return fact.is === 'option' ? { ...fact, when: isConfiguration } : fact;
}

/** `config/config.js`, which `sequelize-cli` reads, and models by `require(…)[env]` (sequelize.org/docs/v6/other-topics/migrations). */
export const sequelizeConfig = defineLibrary({
  packages: ['global'],
  facts: [
    ...tlsRows('module.exports', '0.dialectOptions.ssl', '0.host').map(ofConfiguration),
    ofConfiguration({ path: 'module.exports', is: 'option', of: 'tls-verification', at: ['0.dialectOptions.options.trustServerCertificate'], weak: { is: [true] }, unless: [{ at: '0.host', test: { like: localHost } }] }),
  ],
});
