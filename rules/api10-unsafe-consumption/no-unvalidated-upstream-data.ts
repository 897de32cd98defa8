import { createApiRule } from '../../src/create-rule.js';
import type { Risk } from '../../src/facts/index.js';

/** What data of others becomes a part of, by what it can do there. */
const parts: Readonly<Partial<Record<Risk, string>>> = {
  sql: 'the text of this SQL statement',
  'nosql-code': 'code that the database runs',
  command: 'a command',
  code: 'code that runs here',
  template: 'a template',
  module: 'the name of a module',
  path: 'a path',
  deserialize: 'what is read in a format that can carry code',
  xml: 'XML whose entities are expanded',
  ldap: 'a filter of LDAP',
  xpath: 'a path in XML',
};

const addresses: Readonly<Partial<Record<Risk, string>>> = { url: 'the host of the next request', redirect: 'the address of a redirect' };

const pages: Readonly<Partial<Record<Risk, string>>> = { html: 'a part of the page' };

export default createApiRule({
  name: 'no-unvalidated-upstream-data',
  description: 'Disallow data from other APIs in places where it can do harm',
  docs: {
    cwe: ['CWE-20', 'CWE-74'],
    owaspApi: { 2023: ['API10'] },
    owaspTop10: { 2021: ['A03', 'A08'], 2025: ['A05', 'A08'] },
    recommended: 'warn',
    strictOptions: { addresses: true, pages: true },
  },
  messages: {
    flow: '{{path}} is what another API answered, and becomes {{part}} here. Check the answer with a schema that leaves no room for it, and hand it over as a bound value or argument.',
  },
  options: { addresses: { type: 'boolean', description: 'Report requests and redirects to addresses that another API answered, too.' }, pages: { type: 'boolean', description: 'Report pages that show what another API answered as it is, too.' } },
  defaults: { addresses: false, pages: false },
  *check(model, options) {
    const told = { ...parts, ...(options.addresses && addresses), ...(options.pages && pages) };
    for (const flow of model.fromUpstream(...(Object.keys(told) as Risk[]))) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow), part: told[flow.risk] ?? '' } };
  },
});
