import type { Clearance, LibraryFact, OptionCondition, OptionMeaning, Place } from '../facts/index.js';

/** Members that mean the same wherever they stand: Node's own words, which clients hand on. */
export const tellingOptions: readonly string[] = ['rejectUnauthorized', 'strictSSL'];

/** A host on this machine, or the path of a socket. */
export const localHost = '^(?:localhost$|127\\.|\\[?::1\\]?$|0\\.0\\.0\\.0$|/)';
export const oldVersions = ['TLSv1', 'TLSv1.1', 'TLSv1_method', 'TLSv1_1_method', 'SSLv2_method', 'SSLv3_method', 'SSLv23_method'];

/**
 * Options of Node's TLS that a client takes at `holder`: who the server is goes unchecked, or old versions are offered. Not
 * for connections to this machine (`host`), nor with a pinned authority.
 */
export function tlsRows(path: string, holder: Place, host?: Place): readonly LibraryFact[] {
  const unless: readonly OptionCondition[] = [{ at: `${holder}.ca`, test: { present: true } }, ...(host === undefined ? [] : [{ at: host, test: { like: localHost } }])];
  return [
    { path, is: 'option', of: 'tls-verification', at: [`${holder}.rejectUnauthorized`], weak: { is: [false, 0] }, unless },
    { path, is: 'option', of: 'tls-verification', at: [`${holder}.checkServerIdentity`], weak: { accepts: 'nothing' }, unless },
    { path, is: 'option', of: 'tls-version', at: [`${holder}.minVersion`, `${holder}.secureProtocol`], weak: { is: oldVersions } },
  ];
}

/**
 * Which sites may read answers, with options at `holder`. `set`: only where the options are set; otherwise leaving `origin`
 * out admits every site.
 */
export function corsRows(path: string, holder: Place, only?: 'set', gets?: string): readonly LibraryFact[] {
  const withCredentials: OptionCondition = { at: `${holder}.credentials`, test: { is: [true] } };
  // Options that a function makes for each request are out of sight.
  const isMade: OptionCondition = { at: holder, test: { callable: true } };
  const isList: OptionCondition = { at: `${holder}.origin`, test: { composed: true } };
  const given = gets === undefined ? {} : { gets };
  const everySite = { open: true, accepts: 'true', request: true, ...given } as const;
  const needed = only === undefined ? ({ needed: true } as const) : {};
  const at = [`${holder}.origin`];
  return [
    // In a list `*` is compared as it is written, and admits nobody.
    { path, is: 'option', of: 'cors-credentials', at, weak: { is: [true, '*'] }, ...needed, when: [withCredentials], unless: [isList] },
    { path, is: 'option', of: 'cors-credentials', at, weak: { ...everySite, is: ['null'] }, when: [withCredentials] },
    { path, is: 'option', of: 'cors-loose', at, weak: { accepts: 'loosely', ...given }, when: [withCredentials] },
    { path, is: 'option', of: 'cors-any', at, weak: { is: [true, '*'] }, ...needed, unless: [withCredentials, isList, isMade] },
    { path, is: 'option', of: 'cors-any', at, weak: everySite, unless: [withCredentials, isMade] },
  ];
}

/** What is left in a cookie of whoever signs out. */
const signedOut = '^(?:none|null|undefined|logged[-_ ]?out|signed[-_ ]?out|deleted|expired|invalid|revoked)$';

/** Names of cookies by which a caller is recognised; one that scripts must read is none. */
export const sessionName = '^(?:.*[-_.:])?(?:s?sid|sess|(?:user[-_]?)?session(?:[-_]?(?:id|token))?|jwt|(?:access|refresh|auth|id|login|user|bearer)?[-_]?token|auth(?:entication|orization)?|remember[-_]?me)$';
const readable = 'csrf|xsrf|public|theme|locale|lang';

/** Flags of a cookie set by hand: it counts if its name says so or its value is a signed token. Setting nothing deletes it. */
export function cookieRows(path: string, options: Place, name: Place = '0', value: Place = '1'): readonly LibraryFact[] {
  const unless: readonly OptionCondition[] = [{ at: name, test: { like: readable } }, { at: value, test: { is: [''], absent: true } }, { at: value, test: { like: signedOut } }, { at: `${options}.maxAge`, test: { is: [0] } }];
  return [{ at: name, test: { like: sessionName } }, { at: value, test: { token: true } } as const].flatMap((recognised) =>
    ['httpOnly', 'secure'].map((flag) => ({ path, is: 'option', of: 'session-cookie', at: [`${options}.${flag}`], weak: { is: [false] }, needed: true, when: [recognised], unless, note: flag }) as const),
  );
}

/** Whether browsers send a cookie along with requests that other sites start; most do where nothing is said. */
export function sameSiteRow(path: string, note: 'session' | 'cookie', ...at: readonly Place[]): LibraryFact {
  return { path, is: 'option', of: 'same-site', at, weak: { is: [false, 'none', 'None'] }, needed: true, note };
}

/** Public keys, addresses, and what stands in for a key that somebody else gives out: with it nothing works. */
const notSecret = 'BEGIN (?:RSA )?PUBLIC|BEGIN CERTIFICATE|^https?:';
const standIn = `${notSecret}|^(?:your|my|enter|insert|missing|dummy|none|not?[-_ ])|client[-_ ]?secret|placeholder|^<.*>$|^\\{.*\\}$|^x+$|^\\*+$`;

/** A secret that another service gave to this application. */
export function clientSecretRows(path: string, ...at: readonly Place[]): readonly LibraryFact[] {
  return at.map((place) => ({ path, is: 'option', of: 'auth-secret', at: [place], weak: { literal: true, unlike: standIn }, any: true }) as const);
}

/** A secret at a place: a text in the code, alone or as what is taken where nothing is configured. */
export function secretRows(path: string, ...at: readonly Place[]): readonly LibraryFact[] {
  return at.map((place) => ({ path, is: 'option', of: 'auth-secret', at: [place], weak: { literal: true, unlike: notSecret }, any: true }) as const);
}

/** `none` signs nothing, and a list for both kinds of key lets a public key verify what anybody signed with it. */
export function algorithmRows(path: string, place: Place): readonly LibraryFact[] {
  return [
    { path, is: 'option', of: 'token-algorithms', at: [place], weak: { like: '^none$' }, note: 'none' },
    { path, is: 'option', of: 'token-algorithms', at: [place], weak: { like: '^HS' }, when: [{ at: place, test: { like: '^(?:RS|ES|PS)' } }], note: 'mixed' },
  ];
}

const sha256 = ['\'sha256\''];
const brokenCipher = '^(?:des3?|desx|rc2|rc4|bf|blowfish|idea|cast5?|seed)(?:-|$)|-ecb$';

/** The same as browsers have it (W3C Web Cryptography). */
export function subtleRows(path: string): readonly LibraryFact[] {
  return [
    { path: `${path}.digest`, is: 'option', of: 'crypto-hash', at: ['0.name', '0'], weak: { like: '^sha-1$' } },
    { path: `${path}.digest`, is: 'option', of: 'password-hash', at: ['1'], weak: { password: true } },
    { path: `${path}.encrypt`, is: 'option', of: 'crypto-constant', at: ['0.iv'], weak: { literal: true, zeroed: true } },
    { path: `${path}.generateKey`, is: 'option', of: 'crypto-key-size', at: ['0.modulusLength'], weak: { below: 2048 }, mend: ['2048'] },
    { path: `${path}.importKey`, is: 'sink', of: 'credential', at: ['1'], when: { at: '2', matches: '^PBKDF2$' } },
    { path: `${path}.importKey`, is: 'sink', of: 'credential', at: ['1'], when: { at: '2.name', matches: '^PBKDF2$' } },
    { path: `${path}.deriveKey|deriveBits()`, is: 'password-hash' },
    { path: `${path}.deriveKey|deriveBits`, is: 'option', of: 'password-hash-cost', at: ['0.iterations'], weak: { below: 100_000 }, mend: ['600_000'] },
  ];
}

/** Curves over less than 224 bits (NIST SP 800-186 keeps none of them). */
const smallCurve = '^(?:(?:sec[pt]|prime|c2[pt]nb|wap-wsg-idm-ecid-wtls\\D*|brainpoolP)(?:1\\d\\d|20\\d)(?!\\d))';

/** Node's own cryptography under one of its names. `fast`: hashes that can be tried by the billion. */
export function cryptoRows(name: string, fast: string): readonly LibraryFact[] {
  const hashed = [{ at: 'this.0', test: { like: fast } }] as const;
  const ofPassword = [{ at: '0', test: { password: true } }] as const;
  return [
    // With a key it is no hash of its own: what is made so is a token.
    { path: `${name}:Hash#update`, is: 'option', of: 'password-hash', at: ['0'], weak: { password: true }, when: hashed, unless: [{ at: 'this.1', test: { present: true } }] },
    // A password in the place of the key is hashed as fast.
    { path: `${name}:createHmac`, is: 'option', of: 'password-hash', at: ['1'], weak: { password: true }, when: [{ at: '0', test: { like: fast } }] },
    { path: `${name}:hash`, is: 'option', of: 'password-hash', at: ['1'], weak: { password: true } },
    { path: `${name}:pbkdf2|pbkdf2Sync`, is: 'option', of: 'password-hash-cost', at: ['2'], weak: { below: 100_000 }, when: ofPassword, mend: ['600_000'] },
    { path: `${name}:scrypt|scryptSync`, is: 'option', of: 'password-hash-cost', at: ['2'] },
    { path: `${name}:pbkdf2|pbkdf2Sync|scrypt|scryptSync`, is: 'option', of: 'password-salt', at: ['1'], weak: { literal: true }, when: ofPassword },
    { path: `${name}:createHash`, is: 'option', of: 'crypto-hash', at: ['0'], weak: { like: '^(?:rsa-)?(?:md[245]|sha-?1|ripemd.*|rmd160)$' }, mend: sha256 },
    { path: `${name}:createHmac`, is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { like: '^md[245]$' }, mend: sha256 },
    { path: `${name}:createSign|createVerify|sign|verify`, is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { like: '^(?:(?:rsa|dsa|ecdsa|ecdsa-with)-)?(?:md[245]|sha-?1)$' }, mend: sha256 },
    { path: `${name}:createCipheriv|createDecipheriv`, is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { like: brokenCipher } },
    { path: `${name}:createCipher|createDecipher`, is: 'option', of: 'crypto-algorithm', at: ['0'], weak: { present: true } },
    { path: `${name}:createCipheriv`, is: 'option', of: 'crypto-constant', at: ['2'], weak: { literal: true, zeroed: true }, unless: [{ at: '0', test: { like: '-ecb$' } }] },
    { path: `${name}:createCipheriv`, is: 'option', of: 'crypto-constant', at: ['2'], weak: { is: [''] }, when: [{ at: '0', test: { like: '-(?:cbc|gcm|ctr|ccm|ocb|cfb|ofb)$' } }] },
    ...['subtle', 'webcrypto.subtle'].flatMap((at) => subtleRows(`${name}:${at}`)),
    { path: `${name}:createECDH`, is: 'option', of: 'crypto-key-size', at: ['0'], weak: { like: smallCurve } },
    { path: `${name}:generateKeyPair|generateKeyPairSync`, is: 'option', of: 'crypto-key-size', at: ['1.namedCurve'], weak: { like: smallCurve } },
    { path: `${name}:generateKeyPair|generateKeyPairSync`, is: 'option', of: 'crypto-key-size', at: ['1.modulusLength'], weak: { below: 2048 }, mend: ['2048'] },
    { path: `${name}:createDiffieHellman`, is: 'option', of: 'crypto-key-size', at: ['0'], weak: { below: 2048 }, mend: ['2048'] },
    { path: `${name}:getDiffieHellman`, is: 'option', of: 'crypto-key-size', at: ['0'], weak: { like: '^modp(?:1|2|5)$' } },
  ];
}

/** Scripts of anybody, in a list of sources. */
const unsafeSource = { like: '^\'unsafe-(?:inline|eval)\'$|^\\*$|^https?:$' };
/** Less than half a year, in a header that is written out. */
export const shortHsts = '^\\s*max-age="?(?:\\d{1,7}|1[0-4]\\d{6}|15[0-4]\\d{5})(?!\\d)';

/** Directives of a content security policy at a holder that let scripts of anybody run. */
export function policyRows(path: string, holder: Place): readonly LibraryFact[] {
  const scripts = ['scriptSrc', 'script-src', 'defaultSrc', 'default-src'];
  return scripts.map((name) => ({ path, is: 'option', of: 'security-header', at: [`${holder}.directives.${name}`], weak: unsafeSource, note: 'Content-Security-Policy' }) as const);
}

/** Options of `helmet` at a holder that switch one of its headers off or take its strength. */
export function headerRows(path: string, holder: Place): readonly LibraryFact[] {
  return [
    { path, is: 'option', of: 'security-header', at: [`${holder}.hsts`, `${holder}.strictTransportSecurity`], weak: { is: [false] }, note: 'Strict-Transport-Security' },
    { path, is: 'option', of: 'security-header', at: [`${holder}.hsts.maxAge`, `${holder}.strictTransportSecurity.maxAge`], weak: { below: 15_552_000 }, note: 'Strict-Transport-Security' },
    { path, is: 'option', of: 'security-header', at: [`${holder}.noSniff`, `${holder}.xContentTypeOptions`], weak: { is: [false] }, note: 'X-Content-Type-Options' },
    { path, is: 'option', of: 'security-header', at: [`${holder}.frameguard`, `${holder}.xFrameOptions`], weak: { is: [false] }, unless: [{ at: `${holder}.contentSecurityPolicy.directives`, test: { present: true } }], note: 'X-Frame-Options' },
    ...policyRows(path, `${holder}.contentSecurityPolicy`),
    { path, is: 'option', of: 'page-policy', at: [`${holder}.contentSecurityPolicy`], weak: { is: [false] }, note: 'Content-Security-Policy' },
  ];
}

/** The same of Hono's own `secureHeaders`: headers are texts or switches, and a policy is its directives. It sets no policy by itself. */
export function secureHeaderRows(path: string, holder: Place): readonly LibraryFact[] {
  const framed = { at: `${holder}.contentSecurityPolicy.frameAncestors`, test: { present: true } } as const;
  return [
    { path, is: 'option', of: 'security-header', at: [`${holder}.strictTransportSecurity`], weak: { is: [false], like: shortHsts }, note: 'Strict-Transport-Security' },
    { path, is: 'option', of: 'security-header', at: [`${holder}.xContentTypeOptions`], weak: { is: [false] }, note: 'X-Content-Type-Options' },
    { path, is: 'option', of: 'security-header', at: [`${holder}.xFrameOptions`], weak: { is: [false] }, unless: [framed], note: 'X-Frame-Options' },
    ...['scriptSrc', 'defaultSrc'].map((name) => ({ path, is: 'option', of: 'security-header', at: [`${holder}.contentSecurityPolicy.${name}`], weak: unsafeSource, note: 'Content-Security-Policy' }) as const),
  ];
}

/** What a client sends: where the addresses of a call stand, where its headers, and where its body. */
export function sentHeaders(path: string, url: readonly Place[], headers: readonly Place[], body?: readonly Place[]): LibraryFact {
  return { path, is: 'sends-headers', url, headers, ...(body && { body }) };
}

/** A client that goes on to wherever an answer sends it, unless it is told otherwise at the first of these places that says something. */
export function redirectRows(path: string, at: readonly Place[], fallback?: string): LibraryFact & OptionMeaning {
  return { path, is: 'option', of: 'redirects', at, weak: { is: ['follow', true], above: 0 }, needed: true, ...(fallback !== undefined && { fallback }) };
}

/** The same for calls that take an address and these options, or the options alone. */
export function redirectForms(path: string, names: readonly string[], fallback: string): readonly LibraryFact[] {
  const alone = { at: '0', test: { composed: true } } as const;
  const rowAt = (argument: string): LibraryFact & OptionMeaning => redirectRows(path, names.map((name) => `${argument}.${name}`), fallback);
  return [{ ...rowAt('1'), unless: [alone] }, { ...rowAt('0'), when: [alone] }];
}

/** Under which name timeouts of axios, and of what is made of it, are supplied for all calls. */
export const axiosTimeout = 'axios-timeout';

/** How long an answer is waited for: nothing ends it where none of these says so. */
export function timeoutRow(path: string, at: readonly Place[], more: { readonly fallback?: string; readonly when?: readonly OptionCondition[]; readonly unless?: readonly OptionCondition[]; readonly mend?: readonly string[] } = {}): LibraryFact & OptionMeaning {
  return { path, is: 'option', of: 'upstream-timeout', at, weak: { is: [0, false] }, needed: true, note: at[0]?.split('.').at(-1) ?? '', ...more };
}

/** Nobody decides what chance gives: it does no harm but by being guessed. */
const harmless: readonly Clearance[] = ['all', 'claims', 'credential', 'error-detail', 'size', 'answer-length', 'delay', 'rows', 'amount', 'log-secret', 'signature'];

/** A generator that is made to be fast: who has seen some of its numbers knows the others (CWE-338). */
export function chanceRows(...paths: readonly string[]): readonly LibraryFact[] {
  return paths.map((path) => ({ path: `${path}()`, is: 'source', origin: 'chance', shape: 'string', clears: harmless }) as const);
}

/** What nobody may guess stands at this place. */
export function unguessableRows(path: string, ...at: readonly string[]): readonly LibraryFact[] {
  return [{ path, is: 'sink', of: 'guess', at }];
}

/** A text stands there that may say of a part of it that nobody may guess it. */
export function announcedRows(path: string, ...at: readonly string[]): readonly LibraryFact[] {
  return [{ path, is: 'sink', of: 'guess', at, announced: true }];
}
