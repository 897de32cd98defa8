/** Where attacker-decided data enters. `upstream` is another API's answer; `token` the claims of a token nobody verified. */
export type Origin = 'query' | 'params' | 'body' | 'headers' | 'cookies' | 'file' | 'message' | 'upstream' | 'token' | 'error';

/**
 * What a value can become for an attacker: text only, any JSON value (objects with operators, arrays), or, of a query
 * (`nested`), whatever its parser makes of brackets in names.
 */
export type Shape = 'string' | 'object' | 'nested';

/** What reaching a sink would let an attacker do; also what a sanitizer clears. Names follow the CWE they belong to. */
export type Risk =
  | 'sql' // CWE-89
  | 'url' // CWE-918
  | 'command' // CWE-78
  | 'argument' // CWE-88
  | 'path' // CWE-22
  | 'html' // CWE-79
  | 'nosql' // CWE-943
  | 'nosql-code' // CWE-943, where text is run by the database
  | 'code' // CWE-94
  | 'redirect' // CWE-601
  | 'header' // CWE-113
  | 'host' // CWE-640
  | 'archive' // CWE-22, by the names in an archive
  | 'log' // CWE-117
  | 'log-secret' // CWE-532
  | 'credential' // CWE-598
  | 'error-detail' // CWE-209
  | 'claims'; // CWE-347

/**
 * `all`: nothing of the attacker's choice is left (a number, a member of a fixed list, a schema-checked enum). Of a text that
 * begins with a slash (`rooted`), and with no second one (`single-slash`), both together keep a redirect on its site.
 */
export type Clearance = Risk | 'all' | 'rooted' | 'single-slash';
