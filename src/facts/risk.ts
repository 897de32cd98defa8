/** Where attacker-decided data enters. `upstream` is another API's answer; `token` the claims of a token nobody verified; `chance`
 * is what a generator gives whose numbers can be predicted, `stored` what records hold, `unset` a member of the request that nothing in sight sets. */
export type Origin = 'query' | 'params' | 'body' | 'headers' | 'cookies' | 'file' | 'message' | 'upstream' | 'token' | 'error' | 'chance' | 'stored' | 'unset';

/**
 * What a value can become for an attacker: text only, any JSON value (objects with operators, arrays), or, of a query
 * (`nested`), whatever its parser makes of brackets in names.
 */
export type Shape = 'string' | 'object' | 'nested';

/** What reaching a sink would let an attacker do; also what a sanitizer clears. Names follow the CWE they belong to. */
export type Risk =
  | 'sql' // CWE-89
  | 'url' // CWE-918
  | 'checked-url' // CWE-918, by a redirect: a test of the host lets the address pass
  | 'cleartext' // CWE-319: the address itself is the source
  | 'forward' // CWE-522: what a caller proves an identity with, sent to a host that is not of our own
  | 'forward-known' // CWE-522: the same, to a host that the code or its settings name
  | 'page' // CWE-918, by the markup that a browser of the server renders
  | 'command' // CWE-78
  | 'argument' // CWE-88
  | 'path' // CWE-22
  | 'unseen-path' // CWE-22, where a path goes to code out of sight
  | 'html' // CWE-79
  | 'nosql' // CWE-943
  | 'nosql-code' // CWE-943, where text is run by the database
  | 'code' // CWE-94
  | 'context' // CWE-94, by what is put beside code that runs in the same process
  | 'template' // CWE-1336
  | 'locals' // CWE-1336, by the options that a template engine takes from its data
  | 'module' // CWE-829: which code is loaded
  | 'stored-name' // CWE-434: how the name of a stored file ends
  | 'method' // CWE-470: which method is called
  | 'prototype' // CWE-1321: whose properties are copied
  | 'property-path' // CWE-1321: under which path a value is set
  | 'confusion' // CWE-843: a list passes a test that was meant for a text
  | 'regex' // CWE-1333, CWE-730
  | 'slow-regex' // CWE-1333: what an expression that takes exponential time is tried on
  | 'size' // CWE-789: how much is allocated or computed
  | 'answer-length' // CWE-770: how much a service that is paid by use makes
  | 'intake' // CWE-770: how much of a body is kept
  | 'delay' // CWE-400: how long somebody waits
  | 'amount' // CWE-602: how much is charged
  | 'rows' // CWE-770: how many records are read at once
  | 'projection' // CWE-201: which fields and relations of records are read
  | 'recipient' // CWE-799: who gets a message
  | 'deserialize' // CWE-502
  | 'xml' // CWE-611
  | 'ldap' // CWE-90
  | 'xpath' // CWE-643
  | 'redirect' // CWE-601
  | 'header' // CWE-113
  | 'host' // CWE-640
  | 'archive' // CWE-22, by the names in an archive
  | 'log' // CWE-117
  | 'log-secret' // CWE-532
  | 'guess' // CWE-338: what nobody may guess, of `chance`
  | 'credential' // CWE-598
  | 'error-detail' // CWE-209
  | 'claims' // CWE-347
  | 'signature'; // CWE-347: what a signature is computed over

/**
 * `all`: nothing of the attacker's choice is left (a number, a member of a fixed list, a schema-checked enum). Of a text that
 * begins with a slash (`rooted`), and with no second one (`single-slash`), both together keep a redirect on its site.
 * `serialized` clears nothing: the text was made of a value that was parsed before, so its bytes need not be those that came.
 * Of an object, `keys`: a schema or a list named every property that it has. `between-slashes`: a part of a path, which leads out of a folder only where it is `..`. `between-dots` and `from-base64` clear nothing either: the text is the
 * second part of one with dots, and was decoded, as the claims of a token are (RFC 7519, 3). `bytes`: the content of something, no name of a file, until it is made a text again.
 */
export type Clearance = Risk | 'all' | 'rooted' | 'single-slash' | 'serialized' | 'keys' | 'between-dots' | 'between-slashes' | 'from-base64' | 'bytes';
