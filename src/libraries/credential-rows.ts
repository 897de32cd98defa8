import type { LibraryFact, OptionCondition, Place } from '../facts/index.js';

/** A host on this machine, or one of a local network that goes by a single name, as services of a compose file do. */
const nearHost = '^(?:[a-z0-9_-]+$|127\\.|\\[?::1\\]?$|0\\.0\\.0\\.0$|/|host\\.docker\\.internal$)';
/** What stands in for something that is given out elsewhere: with it nothing works. */
const standIn = '^(?:your|my|enter|insert|missing|dummy|none|not?[-_ ]|example|test$|fake|mock|change)|_here$|placeholder|^<.*>$|^\\{.*\\}$|^\\$\\{|^x+$|^\\*+$|^(?:sk|pk|rk)_test_x*$|^\\.+$';
/** `scheme://user:password@host`, for a host that is not near, with a password that does not stand in for one. */
const addressWithPassword = '^[a-z][a-z0-9+.-]*://[^/?#@:\\s]*:(?!(?:<|\\$|\\{|\\*|%3c|your|user|password@|pass@|x+@))[^/?#@\\s]+@(?!localhost\\b|127\\.|\\[?::1|0\\.0\\.0\\.0|host\\.docker\\.internal\\b)[^/?#:@\\s]*\\.[^/?#:@\\s]+';

/** The same, wherever the host is. */
const anyAddressWithPassword = '^[a-z][a-z0-9+.-]*://[^/?#@:\\s]*:(?!(?:<|\\$|\\{|\\*|%3c|your|x+@))[^/?#@\\s]+@[^/?#:@\\s]+';

/** What an application proves itself with to another service: a key that the service gave out, written in the code. */
export function keyRows(path: string, ...at: readonly Place[]): readonly LibraryFact[] {
  return at.map((place) => ({ path, is: 'option', of: 'own-credential', at: [place], weak: { literal: true, unlike: standIn } }) as const);
}

/**
 * A password for another server, at a place beside its host: not for a server on this machine or on a network of services,
 * where a password is seldom more than a formality: that is a credential of its own kind. Without `host` the server is on this machine.
 */
export function passwordRows(path: string, password: Place, ...host: readonly Place[]): readonly LibraryFact[] {
  const isNear: readonly OptionCondition[] = host.map((at) => ({ at, test: { like: nearHost } }));
  const isGiven: readonly OptionCondition[] = host.length === 1 ? host.map((at) => ({ at, test: { present: true } })) : [];
  // A database that is a file asks for no password.
  const isFile: readonly OptionCondition[] = host.map((at) => ({ at: at.replace(/[^.]*$/, 'dialect'), test: { like: '^sqlite' } }));
  const weak = { literal: true, unlike: standIn } as const;
  return [
    { path, is: 'option', of: 'own-credential', at: [password], weak, when: isGiven, unless: isNear },
    { path, is: 'option', of: 'near-credential', at: [password], weak, unless: isFile },
  ];
}

/** A password inside of an address. */
export function addressRows(path: string, ...at: readonly Place[]): readonly LibraryFact[] {
  return at.flatMap((place) => [
    { path, is: 'option', of: 'own-credential', at: [place], weak: { like: addressWithPassword } } as const,
    { path, is: 'option', of: 'near-credential', at: [place], weak: { like: anyAddressWithPassword } } as const,
  ]);
}

/** Names under which strategies of passport stand that send callers to sign in with somebody else. */
export const providerStrategies = {
  at: '0',
  values: [
    'amazon', 'apple', 'auth0', 'azure_ad_oauth2', 'azuread-openidconnect', 'bitbucket', 'bitbucket-oauth2', 'cas', 'discord', 'dropbox', 'dropbox-oauth2', 'facebook', 'github', 'github2', 'gitlab', 'google', 'instagram', 'kakao', 'keycloak', 'line',
    'linkedin', 'microsoft', 'naver', 'oauth2', 'oidc', 'okta', 'openidconnect', 'saml', 'slack', 'spotify', 'steam', 'twitch', 'twitter', 'vkontakte', 'wechat', 'yahoo', 'yandex',
  ],
} as const;
