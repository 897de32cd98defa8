import type { Report } from './marks.js';

/** Findings about a whole route, application, router, function or operation on records stand on all of its code, which may hold other causes. */
const ofWholes = /^(?:require-(?:authentication|role-check|rate-limit|auth-rate-limit|flow-throttling|body-limit|csrf-protection|webhook-signature|schema-pipe|security-headers|request-logging|upstream-timeout|ownership-check|ownership-on-mutation|owner-comparison|pagination-limit)|no-(?:undeclared-public-route|unscoped-bulk-mutation|unscoped-signed-url|reusable-one-time-token|sensitive-fields-in-response|auth-after-route|ineffective-guard|inconsistent-route-protection|state-changing-get|undocumented-endpoint|exposed-internal-endpoint|paid-call-without-limit|bypassable-path-guard))$/;

/** What whole applications lack is told where they are created, and what calls of other services lack at the call: different causes at one place. */
const lacking: ReadonlySet<string> = new Set(['require-authentication', 'require-rate-limit', 'require-request-logging', 'require-security-headers', 'require-upstream-timeout', 'no-blind-redirect-following']);

/** What a parser of uploads lacks: how much it takes, and of which kind. */
const ofUploads: ReadonlySet<string> = new Set(['require-upload-limits', 'no-unrestricted-upload-type']);

/** What single routes lack: who may call, how often, and by which method. */
const ofRoutes: ReadonlySet<string> = new Set(['no-undeclared-public-route', 'require-flow-throttling', 'no-state-changing-get', 'require-webhook-signature', 'require-csrf-protection', 'no-undocumented-endpoint', 'no-paid-call-without-limit', 'require-llm-limits', 'require-auth-rate-limit', 'require-role-check']);

/** Pairs that speak of different causes though their code lies within each other. */
const apart: readonly (readonly [string, string])[] = [
  // How the password is kept, or compared, and how it came here.
  ['no-weak-password-hashing', 'no-credentials-in-url'],
  ['require-timing-safe-compare', 'no-credentials-in-url'],
  // That it is kept as it came, and that it may be an object.
  ['no-weak-password-hashing', 'no-nosql-injection'],
  // Which archive it is, and what its names lead to.
  ['no-unsafe-archive-extraction', 'no-path-traversal'],
  // The call lacks one option, and another is set, or the key.
  ['require-jwt-expiry', 'no-hardcoded-auth-secret'],
  ['require-graphql-limits', 'no-debug-mode'],
  // How large a file may be, and of what type.
  ['require-upload-limits', 'no-unrestricted-upload-type'],
];

/**
 * Where two rules may tell one cause twice: they report the same code, or code that lies in the other's, one sentence each. Where the causes differ, the
 * pair belongs into `apart`.
 */
export function sameCode(reports: readonly Report[]): string[] {
  return reports.flatMap((one, at) => reports.slice(at + 1).flatMap((other) => {
    if (one.file !== other.file || one.rule === other.rule || !overlap(one, other)) return [];
    if ([lacking, ofUploads, ofRoutes].some((lacks) => lacks.has(one.rule) && lacks.has(other.rule))) return [];
    const isSame = spanOf(one) === spanOf(other);
    if (!isSame && (ofWholes.test(one.rule) || ofWholes.test(other.rule) || apart.some((pair) => pair.includes(one.rule) && pair.includes(other.rule)))) return [];
    return [`${one.file}:${spanOf(one)} ${one.rule} and ${spanOf(other)} ${other.rule}`];
  }));
}

function overlap(one: Report, other: Report): boolean {
  return isBefore(one.line, one.column, other.endLine, other.endColumn) && isBefore(other.line, other.column, one.endLine, one.endColumn);
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}

function spanOf({ line, column, endLine, endColumn }: Report): string {
  return `${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)}`;
}
