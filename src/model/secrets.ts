import type { Handled, SentRecord, StartupUse, TokenClaim, TokenSigning } from '../facts/index.js';
import { spanKey } from './places.js';

/** Stored records together with fields that are for nobody outside. */
export interface SecretRecord {
  readonly record: SentRecord;
  /** Such fields, as the schema names them. */
  readonly fields: readonly string[];
}

/** Those that an answer carries. */
export interface SecretSent extends SecretRecord {
  readonly route: Handled;
}

/** What nobody needs outside: stored passwords with what they were hashed with, second factors, codes that stand for a password. */
const always = /^(?:(?:hashed|encrypted|user)_?)?(?:password|passwd|pass_?phrase|pwd)(?:_?(?:hash|hashed|digest|salt|token|history|reset_?(?:token|code|otp)))*$|^(?:hash|password|pwd)?_?salt$|^(?:mfa|otp|totp|two_?f(?:a|actor(?:_?auth(?:entication)?)?))_?(?:secret|key|base32|recovery_?codes|backup_?codes)$|^(?:(?:current|hashed|hash)_?)?refresh_?token(?:_?hash)?$|^(?:password_?reset|reset_?password|reset|verification|verify_?email|email_?verification|confirmation|activation)_?(?:token|code|otp)(?:_?hash)?$|^(?:recovery|backup)_?codes$/i;
/** Keys for somebody else's door, or for this one: shown once, when they are made. */
const kept = /^(?:api|private|secret|access|encryption|signing)_?key(?:_?(?:hash|secret))?$|^(?:client|api|app|webhook|signing|consumer|shared)?_?secret$|^(?:access|auth|session|api|o?auth_?access|bot)_?token$/i;
/** Records that are keys themselves: who lists them wants to see them. */
const isKeyRing = /key|token|secret|credential|session|webhook|integration/i;

export function secretsSent(handlers: readonly Handled[], more: readonly string[]): readonly SecretSent[] {
  const sent = handlers.filter(({ shaped, development }) => !shaped && !development).flatMap((route) => route.data.sent.map((record) => ({ route, record: route.serializer ? without(record) : record })));
  return withSecrets(sent, more);
}

/** The same of records that are written to a log: what a serializer leaves out may be left out there, too. */
export function secretsLogged(handlers: readonly Handled[], { logged }: StartupUse): readonly SecretRecord[] {
  const records = [...handlers.flatMap(({ data, development }) => (development ? [] : (data.logged ?? []))), ...logged];
  return withSecrets(records.map((record) => ({ record: without(record) })), []);
}

function without(record: SentRecord): SentRecord {
  return { ...record, fields: record.fields.filter((name) => !record.unsent.includes(name)) };
}

/** One for each place and model. */
function withSecrets<Seen extends { readonly record: SentRecord }>(seen: readonly Seen[], more: readonly string[]): readonly (Seen & SecretRecord)[] {
  const names = new Set(more.map((name) => name.toLowerCase()));
  const found = new Map<string, Seen & SecretRecord>();
  for (const one of seen) {
    const { record } = one;
    const fields = record.fields.filter((name) => isSecret(name, record, names));
    const place = `${record.span.file}:${String(record.span.start)}|${record.model ?? ''}`;
    if (fields.length > 0 && !found.has(place)) found.set(place, { ...one, fields });
  }
  return [...found.values()];
}

function isSecret(name: string, { does, model = '' }: SentRecord, more: ReadonlySet<string>): boolean {
  return always.test(name) || more.has(name.toLowerCase()) || (does !== 'create' && !isKeyRing.test(model) && kept.test(name));
}

/** A secret of the program that a token shows to whoever holds it. */
export interface ToldSecret {
  readonly signing: TokenSigning;
  readonly claim: TokenClaim;
}

/** Only what proves who somebody is later on too: a token that is itself a code for one step may well carry one. */
const lasting = /^(?:(?:hashed|encrypted|user|plain)_?)?(?:password|passwd|pass_?phrase|pwd)(?:_?(?:hash|hashed|digest|salt))*$|^(?:hash|password|pwd)?_?salt$|^(?:mfa|otp|totp|two_?f(?:a|actor))_?secret$/i;

/** One for each place where such a value gets into a payload; `more`: names of such values besides. */
export function secretsTold(signings: readonly TokenSigning[], more: readonly string[]): readonly ToldSecret[] {
  const names = new Set(more.map((name) => name.toLowerCase()));
  const found = new Map<string, ToldSecret>();
  for (const signing of signings) {
    for (const claim of signing.claims) {
      const place = spanKey(claim.span);
      if ((lasting.test(claim.name) || names.has(claim.name.toLowerCase())) && !found.has(place)) found.set(place, { signing, claim });
    }
  }
  return [...found.values()];
}
