/**
 * Words that a name may hold. They silence (a route meant for everybody) or, in a closed list, say what a query parameter
 * is; nothing else is decided by a name.
 */

/** A path segment under which an API serves everybody: signing in and up, health, its own documentation. */
const publicSegment =
  /^(?:(?:(?:user|member|customer|admin|request|begin|start|complete|finish|google|github|facebook|social)-)?log-?in(?:-(?:with|by|via)-\w+)?|sign-?in|(?:(?:user|member|customer|admin)-)?log-?out|out-?log-?in|sign-?out|(?:github|gitlab|google|facebook|apple|twitter|linkedin|microsoft|discord|social|wechat)-?(?:auth|sign-?in)|register|sign-?up|registration(?:-[a-z]+)*|refresh(?:-?tokens?)?|token|tokens?\.json|forg[eo]t(?:-?pass(?:word)?)?|(?:send-?|request-?)?reset(?:-?pass(?:word)?)?|(?:send-?|request-?)?password-?(?:reset|recovery)|(?:re)?send-?(?:verification|confirmation|activation|otp|code)[\w-]*|recover(?:y)?|verify(?:-?\w+)?|verification|confirm(?:-?\w+)?|activate|activation|oauth2?|oidc|saml|sso|callback|authorize|magic-?link|otp|invite|unsubscribe|webhooks?|hooks?|health(?:z|-?check)?|live(?:ness|z)?|ready(?:ness|z)?|ping|status|metrics|version|info|docs?|swagger(?:-ui)?|openapi(?:\.json|\.ya?ml)?|api-docs|redoc|robots\.txt|favicon\.ico|sitemap\.xml|\.well-known|onboarding|setup(?:-\w+)?|install(?:ation)?|webauthn|passkeys?|csrf(?:-?token)?|captcha|public|assets|static)$/i;

export function isPublicPath(path: string): boolean {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.length === 0 || segments.some((segment) => publicSegment.test(segment) || publicSegment.test(segment.replace(/\.json$/i, ''))) || path.endsWith('*') || /\*\w+$/.test(path);
}

/** What whoever visits a site may send: a word to those who run it, or the wish to hear from them. */
const visitorSegment = /^(?:contact(?:-?us)?|feedback|news-?letters?|subscribe|subscribers?|wait-?(?:ing-?)?list|enquir(?:y|ies)|inquir(?:y|ies))$/i;

/** Whether a route takes a message of a visitor: it is posted, and names nothing that is there already. */
export function isForVisitors(method: string, path: string): boolean {
  return method === 'POST' && !path.includes(':') && path.split('/').some((segment) => visitorSegment.test(segment));
}

/** Segments under which an API keeps what is for administrators. By itself such a name says nothing: a check of another route there does. */
const administrative = /^(?:admin|admins|administration|administrator|backoffice|back-office|superadmin|staff)$/i;

export function isAdministrative(segment: string): boolean {
  return administrative.test(segment);
}

const roleMetadata = /^(?:roles?|permissions?|scopes?|privileges?|required_?(?:roles?|permissions?|scopes?)|allowed_?roles?)$/i;

/** Keys of metadata that name what a caller must be allowed: nothing but a guard has a use for them. A closed list. */
export function isRoleMetadata(key: string): boolean {
  return roleMetadata.test(key);
}

const credentialNames = new Set(['password', 'passwd', 'pwd', 'passphrase', 'access_token', 'accesstoken', 'refresh_token', 'refreshtoken', 'api_key', 'apikey', 'api-key', 'secret', 'client_secret', 'clientsecret', 'secretkey', 'secret_key', 'private_key', 'privatekey']);

/** Names that mean a lasting credential. One-time codes (`token`, `code`, `state`) are not among them. */
export function isCredentialName(name: string): boolean {
  return credentialNames.has(name.toLowerCase());
}

const roleName = /^(?:user_?)?(?:roles?|is_?(?:admin|staff|super_?user|superadmin|moderator)|admin|permissions?|scopes?|access_?level|privileges?)$/i;

/** Columns that say what somebody may do. A closed list. */
export function isRoleName(key: string): boolean {
  return roleName.test(key);
}

const personal = /^(?:e_?mail(?:_?address)?|(?:phone|mobile|telephone|cell)(?:_?(?:no|number))?|(?:home|street|postal|billing|shipping)?_?address|date_?of_?birth|dob|birth_?(?:date|day)|ssn|social_?security(?:_?number)?|passport(?:_?(?:no|number))?|national_?id|iban)$/i;

/** Columns that say how a person is reached, or tell one apart from others of the name. A closed list. */
export function isPersonal(name: string): boolean {
  return personal.test(name);
}
