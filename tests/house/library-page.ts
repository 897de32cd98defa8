import type { Concern, Meaning } from '../../src/facts/index.js';
import { libraries } from '../../src/libraries/index.js';

/** `docs/libraries.md`: packages of which the same is known stand in one row. */
export function libraryPage(): string {
  const known = new Map<string, Set<string>>();
  for (const { packages, facts } of libraries) {
    for (const name of packages) known.set(name, new Set([...(known.get(name) ?? []), ...facts.flatMap((fact) => roleOf(fact) ?? [])]));
  }
  const rows = new Map<string, string[]>();
  for (const [name, roles] of known) {
    const what = [...roles].sort().join(', ') || 'how values go through it';
    rows.set(what, [...(rows.get(what) ?? []), `\`${name}\``]);
  }
  return `# Libraries

What the plugin knows of npm packages, as data in \`src/libraries/\`: ${String(known.size)} packages. A call into any other
package has an unknown result, and an unknown element of a chain may be a check. So a missing package costs findings; it does not make wrong ones.
[How to add one](writing-a-library.md).

This page is written from the code by \`npx vitest run tests/house/generated-docs.test.ts -u\`. Packages of which the same is known stand in one row.

| package | what is known of it |
| --- | --- |
${[...rows].map(([what, names]) => `| ${names.sort().join(', ')} | ${what} |`).sort().join('\n')}
`;
}

/** What a row makes its package worth listing for; undefined where it only says how to follow values through it. */
function roleOf(meaning: Meaning): string | undefined {
  switch (meaning.is) {
    case 'middleware':
    case 'guard-class':
      return elements[meaning.kind];
    case 'sink':
      return sinks[meaning.of];
    case 'option':
      return options[meaning.of];
    case 'derives':
      return (meaning.clears?.length ?? 0) > 0 ? 'encoding or conversion' : undefined;
    default:
      return others[meaning.is];
  }
}

const others: Readonly<Partial<Record<Meaning['is'], string>>> = {
  router: 'routes',
  route: 'routes',
  bootstrap: 'routes',
  'makes-routes': 'routes',
  'folder-plugin': 'routes',
  contract: 'routes',
  mounts: 'routes',
  'serves-procedures': 'operations',
  procedure: 'operations',
  'handler-arguments': 'handlers',
  operation: 'stored records',
  collection: 'stored records',
  relation: 'stored records',
  field: 'stored records',
  schema: 'schemas',
  checks: 'schemas',
  validates: 'schemas',
  'validates-field': 'schemas',
  'validation-pipe': 'schemas',
  'property-check': 'schemas',
  signature: 'signatures',
  verdict: 'signatures',
  'token-sign': 'tokens',
  'token-verify': 'tokens',
  'token-decode': 'tokens',
  'token-defaults': 'tokens',
  'password-check': 'passwords',
  'password-hash': 'passwords',
  promised: 'checks to wait for',
  source: 'request data',
  credential: 'who is calling',
  principal: 'who is calling',
  session: 'sessions',
  'renews-session': 'sessions',
  'request-filter': 'filters outgoing requests',
  'sends-headers': 'outgoing requests',
  'http-error': 'errors that become answers',
  test: 'tests, which serve nobody',
  decorator: 'decorators',
  limits: 'rate limits',
  costs: 'calls that cost money',
  exposes: 'internals that are shown',
  exempts: 'exemptions from checks',
  provides: 'dependency injection',
  provider: 'dependency injection',
  container: 'dependency injection',
  dispatches: 'events and queues',
  emits: 'events and queues',
  'lists-files': 'folders that are loaded',
  'loads-files': 'folders that are loaded',
  views: 'templates',
  'view-engine': 'templates',
};

const options: Readonly<Record<Concern, string>> = {
  'tls-verification': 'TLS',
  'tls-version': 'TLS',
  redirects: 'outgoing requests',
  'cors-credentials': 'CORS',
  'cors-any': 'CORS',
  'cors-reflected': 'CORS',
  'cors-loose': 'CORS',
  'session-cookie': 'cookies',
  'cookie-text': 'cookies',
  'same-site': 'cookies',
  'token-algorithms': 'tokens',
  'token-lifetime': 'tokens',
  'token-date': 'tokens',
  'auth-secret': 'secrets',
  'own-credential': 'secrets',
  'account-credential': 'passwords',
  'near-credential': 'secrets',
  'password-hash': 'passwords',
  'password-hash-cost': 'passwords',
  'logged-secret': 'logs',
  'password-salt': 'passwords',
  'crypto-algorithm': 'cryptography',
  'crypto-hash': 'cryptography',
  'crypto-key-size': 'cryptography',
  'crypto-constant': 'cryptography',
  'trust-proxy': 'trust in proxies',
  'security-header': 'response headers',
  'page-policy': 'response headers',
  'header-value': 'response headers',
  'body-size': 'limits of size',
  'llm-tokens': 'limits of size',
  'graphql-cost': 'costs of queries',
  'upload-size': 'uploads',
  'upload-size-default': 'uploads',
  'upload-type': 'uploads',
  'upload-filter': 'uploads',
  'template-escaping': 'templates',
  'upstream-timeout': 'timeouts',
  'unknown-properties': 'schemas',
  'request-log': 'request logs',
  'schema-shown': 'what visitors explore',
  'debug-mode': 'debug modes',
};

const elements: Readonly<Record<Extract<Meaning, { readonly is: 'middleware' }>['kind'], string>> = {
  auth: 'authentication',
  role: 'authorization',
  limiter: 'rate limits',
  validator: 'validation before handlers',
  parser: 'request parsing',
  csrf: 'CSRF protection',
  headers: 'response headers',
  cors: 'CORS',
  pass: 'middleware that checks nothing',
};

const sinks: Readonly<Record<Extract<Meaning, { readonly is: 'sink' }>['of'], string>> = {
  sql: 'SQL',
  url: 'outgoing requests',
  forward: 'credentials passed on',
  'forward-known': 'credentials passed on to known hosts',
  page: 'rendered pages',
  signature: 'signatures',
  amount: 'amounts that are charged',
  'checked-url': 'checked addresses of requests',
  confusion: 'tests of texts',
  cleartext: 'addresses without encryption',
  command: 'commands',
  argument: 'arguments of programs',
  path: 'files',
  'unseen-path': 'paths that go out of sight',
  html: 'HTML',
  nosql: 'NoSQL queries',
  'nosql-code': 'NoSQL scripts',
  code: 'code',
  context: 'contexts of sandboxes',
  template: 'template text',
  locals: 'template data',
  module: 'modules',
  method: 'method names',
  prototype: 'deep copies',
  'property-path': 'property paths',
  regex: 'regular expressions',
  'slow-regex': 'exponential expressions',
  size: 'sizes',
  delay: 'how long is waited',
  intake: 'bodies read piece by piece',
  'answer-length': 'how much is made that is paid for',
  rows: 'how many records are read',
  projection: 'which fields of records are read',
  recipient: 'recipients of messages',
  deserialize: 'deserialization',
  xml: 'XML',
  ldap: 'LDAP',
  xpath: 'XPath',
  redirect: 'redirects',
  header: 'response headers',
  host: 'links',
  archive: 'archives',
  log: 'logs',
  'log-secret': 'secrets in logs',
  'stored-name': 'names of stored files',
  guess: 'what nobody may guess',
  credential: 'credentials',
  'error-detail': 'error details',
  claims: 'token claims',
};
