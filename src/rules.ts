import noClientSuppliedOwner from '../rules/api1-object-authorization/no-client-supplied-owner.js';
import noUnscopedBulkMutation from '../rules/api1-object-authorization/no-unscoped-bulk-mutation.js';
import noUnscopedSignedUrl from '../rules/api1-object-authorization/no-unscoped-signed-url.js';
import requireOwnerComparison from '../rules/api1-object-authorization/require-owner-comparison.js';
import requireOwnershipCheck from '../rules/api1-object-authorization/require-ownership-check.js';
import requireOwnershipOnMutation from '../rules/api1-object-authorization/require-ownership-on-mutation.js';
import noAuthAfterRoute from '../rules/api2-authentication/no-auth-after-route.js';
import noCredentialsInUrl from '../rules/api2-authentication/no-credentials-in-url.js';
import noExcessiveJwtLifetime from '../rules/api2-authentication/no-excessive-jwt-lifetime.js';
import noHardcodedAuthSecret from '../rules/api2-authentication/no-hardcoded-auth-secret.js';
import noHardcodedLocalPassword from '../rules/api2-authentication/no-hardcoded-local-password.js';
import noIgnoredJwtExpiration from '../rules/api2-authentication/no-ignored-jwt-expiration.js';
import noIneffectiveGuard from '../rules/api2-authentication/no-ineffective-guard.js';
import noInsecureRandomness from '../rules/api2-authentication/no-insecure-randomness.js';
import noInsecureSessionCookie from '../rules/api2-authentication/no-insecure-session-cookie.js';
import noUndeclaredPublicRoute from '../rules/api2-authentication/no-undeclared-public-route.js';
import noUnverifiedJwt from '../rules/api2-authentication/no-unverified-jwt.js';
import noWeakPasswordHashing from '../rules/api2-authentication/no-weak-password-hashing.js';
import requireAuthRateLimit from '../rules/api2-authentication/require-auth-rate-limit.js';
import requireAuthentication from '../rules/api2-authentication/require-authentication.js';
import requireJwtAlgorithms from '../rules/api2-authentication/require-jwt-algorithms.js';
import requireJwtExpiry from '../rules/api2-authentication/require-jwt-expiry.js';
import requireSessionRegeneration from '../rules/api2-authentication/require-session-regeneration.js';
import requireTimingSafeCompare from '../rules/api2-authentication/require-timing-safe-compare.js';
import noClientControlledProjection from '../rules/api3-object-properties/no-client-controlled-projection.js';
import noClientControlledRole from '../rules/api3-object-properties/no-client-controlled-role.js';
import noMassAssignment from '../rules/api3-object-properties/no-mass-assignment.js';
import noOpenSchema from '../rules/api3-object-properties/no-open-schema.js';
import noRequestCast from '../rules/api3-object-properties/no-request-cast.js';
import noSecretsInToken from '../rules/api3-object-properties/no-secrets-in-token.js';
import noSensitiveFieldsInResponse from '../rules/api3-object-properties/no-sensitive-fields-in-response.js';
import requireSchemaPipe from '../rules/api3-object-properties/require-schema-pipe.js';
import requireValidationWhitelist from '../rules/api3-object-properties/require-validation-whitelist.js';
import noExponentialRegex from '../rules/api4-resource-consumption/no-exponential-regex.js';
import noPaidCallWithoutLimit from '../rules/api4-resource-consumption/no-paid-call-without-limit.js';
import noRegexFromRequest from '../rules/api4-resource-consumption/no-regex-from-request.js';
import noRequestControlledSize from '../rules/api4-resource-consumption/no-request-controlled-size.js';
import noUnrestrictedUploadType from '../rules/api4-resource-consumption/no-unrestricted-upload-type.js';
import requireBodyLimit from '../rules/api4-resource-consumption/require-body-limit.js';
import requireGraphqlLimits from '../rules/api4-resource-consumption/require-graphql-limits.js';
import requireLlmLimits from '../rules/api4-resource-consumption/require-llm-limits.js';
import requirePaginationLimit from '../rules/api4-resource-consumption/require-pagination-limit.js';
import requireRateLimit from '../rules/api4-resource-consumption/require-rate-limit.js';
import requireUploadLimits from '../rules/api4-resource-consumption/require-upload-limits.js';
import noBypassablePathGuard from '../rules/api5-function-authorization/no-bypassable-path-guard.js';
import noClientClaimedPermission from '../rules/api5-function-authorization/no-client-claimed-permission.js';
import noInconsistentRouteProtection from '../rules/api5-function-authorization/no-inconsistent-route-protection.js';
import noStateChangingGet from '../rules/api5-function-authorization/no-state-changing-get.js';
import noUnenforcedRoleMetadata from '../rules/api5-function-authorization/no-unenforced-role-metadata.js';
import requireRoleCheck from '../rules/api5-function-authorization/require-role-check.js';
import noClientTrustedAmount from '../rules/api6-business-flows/no-client-trusted-amount.js';
import noReusableOneTimeToken from '../rules/api6-business-flows/no-reusable-one-time-token.js';
import requireFlowThrottling from '../rules/api6-business-flows/require-flow-throttling.js';
import noBlindRedirectFollowing from '../rules/api7-ssrf/no-blind-redirect-following.js';
import noIncompleteUrlCheck from '../rules/api7-ssrf/no-incomplete-url-check.js';
import noSsrf from '../rules/api7-ssrf/no-ssrf.js';
import noArgumentInjection from '../rules/api8-misconfiguration/no-argument-injection.js';
import noBrokenHash from '../rules/api8-misconfiguration/no-broken-hash.js';
import noCommandInjection from '../rules/api8-misconfiguration/no-command-injection.js';
import noDebugMode from '../rules/api8-misconfiguration/no-debug-mode.js';
import noDisabledTlsVerification from '../rules/api8-misconfiguration/no-disabled-tls-verification.js';
import noDynamicCodeFromRequest from '../rules/api8-misconfiguration/no-dynamic-code-from-request.js';
import noErrorDetailsInResponse from '../rules/api8-misconfiguration/no-error-details-in-response.js';
import noErrorMessagesInResponse from '../rules/api8-misconfiguration/no-error-messages-in-response.js';
import noExposedInternalEndpoint from '../rules/api8-misconfiguration/no-exposed-internal-endpoint.js';
import noHeaderInjection from '../rules/api8-misconfiguration/no-header-injection.js';
import noLdapXpathInjection from '../rules/api8-misconfiguration/no-ldap-xpath-injection.js';
import noLogInjection from '../rules/api8-misconfiguration/no-log-injection.js';
import noNosqlInjection from '../rules/api8-misconfiguration/no-nosql-injection.js';
import noOpenRedirect from '../rules/api8-misconfiguration/no-open-redirect.js';
import noPathTraversal from '../rules/api8-misconfiguration/no-path-traversal.js';
import noPermissiveCors from '../rules/api8-misconfiguration/no-permissive-cors.js';
import noPermissiveTrustProxy from '../rules/api8-misconfiguration/no-permissive-trust-proxy.js';
import noPrototypePollution from '../rules/api8-misconfiguration/no-prototype-pollution.js';
import noReflectedXss from '../rules/api8-misconfiguration/no-reflected-xss.js';
import noRequestDataInSandbox from '../rules/api8-misconfiguration/no-request-data-in-sandbox.js';
import noSensitiveDataInLogs from '../rules/api8-misconfiguration/no-sensitive-data-in-logs.js';
import noSqlStringBuilding from '../rules/api8-misconfiguration/no-sql-string-building.js';
import noTypeConfusion from '../rules/api8-misconfiguration/no-type-confusion.js';
import noUnrestrictedCors from '../rules/api8-misconfiguration/no-unrestricted-cors.js';
import noUnsafeArchiveExtraction from '../rules/api8-misconfiguration/no-unsafe-archive-extraction.js';
import noUnsafeDeserialization from '../rules/api8-misconfiguration/no-unsafe-deserialization.js';
import noWeakCrypto from '../rules/api8-misconfiguration/no-weak-crypto.js';
import noWeakenedSecurityHeaders from '../rules/api8-misconfiguration/no-weakened-security-headers.js';
import noXxe from '../rules/api8-misconfiguration/no-xxe.js';
import requireCsrfProtection from '../rules/api8-misconfiguration/require-csrf-protection.js';
import requireRequestLogging from '../rules/api8-misconfiguration/require-request-logging.js';
import requireSecurityHeaders from '../rules/api8-misconfiguration/require-security-headers.js';
import noUndocumentedEndpoint from '../rules/api9-inventory/no-undocumented-endpoint.js';
import noBrokenWebhookVerification from '../rules/api10-unsafe-consumption/no-broken-webhook-verification.js';
import noCleartextUpstream from '../rules/api10-unsafe-consumption/no-cleartext-upstream.js';
import noCredentialForwarding from '../rules/api10-unsafe-consumption/no-credential-forwarding.js';
import noUnvalidatedUpstreamData from '../rules/api10-unsafe-consumption/no-unvalidated-upstream-data.js';
import requireUpstreamTimeout from '../rules/api10-unsafe-consumption/require-upstream-timeout.js';
import requireWebhookSignature from '../rules/api10-unsafe-consumption/require-webhook-signature.js';
import type { ApiRule } from './create-rule.js';

/** Every rule by name. */
export const rules = {
  'no-client-supplied-owner': noClientSuppliedOwner,
  'no-unscoped-bulk-mutation': noUnscopedBulkMutation,
  'no-unscoped-signed-url': noUnscopedSignedUrl,
  'require-owner-comparison': requireOwnerComparison,
  'require-ownership-check': requireOwnershipCheck,
  'require-ownership-on-mutation': requireOwnershipOnMutation,
  'no-auth-after-route': noAuthAfterRoute,
  'no-credentials-in-url': noCredentialsInUrl,
  'no-excessive-jwt-lifetime': noExcessiveJwtLifetime,
  'no-hardcoded-auth-secret': noHardcodedAuthSecret,
  'no-hardcoded-local-password': noHardcodedLocalPassword,
  'no-ignored-jwt-expiration': noIgnoredJwtExpiration,
  'no-ineffective-guard': noIneffectiveGuard,
  'no-insecure-randomness': noInsecureRandomness,
  'no-insecure-session-cookie': noInsecureSessionCookie,
  'no-undeclared-public-route': noUndeclaredPublicRoute,
  'no-unverified-jwt': noUnverifiedJwt,
  'no-weak-password-hashing': noWeakPasswordHashing,
  'require-auth-rate-limit': requireAuthRateLimit,
  'require-authentication': requireAuthentication,
  'require-jwt-algorithms': requireJwtAlgorithms,
  'require-jwt-expiry': requireJwtExpiry,
  'require-session-regeneration': requireSessionRegeneration,
  'require-timing-safe-compare': requireTimingSafeCompare,
  'no-client-controlled-projection': noClientControlledProjection,
  'no-client-controlled-role': noClientControlledRole,
  'no-mass-assignment': noMassAssignment,
  'no-open-schema': noOpenSchema,
  'no-request-cast': noRequestCast,
  'no-secrets-in-token': noSecretsInToken,
  'no-sensitive-fields-in-response': noSensitiveFieldsInResponse,
  'require-schema-pipe': requireSchemaPipe,
  'require-validation-whitelist': requireValidationWhitelist,
  'no-exponential-regex': noExponentialRegex,
  'no-paid-call-without-limit': noPaidCallWithoutLimit,
  'no-regex-from-request': noRegexFromRequest,
  'no-request-controlled-size': noRequestControlledSize,
  'no-unrestricted-upload-type': noUnrestrictedUploadType,
  'require-body-limit': requireBodyLimit,
  'require-graphql-limits': requireGraphqlLimits,
  'require-llm-limits': requireLlmLimits,
  'require-pagination-limit': requirePaginationLimit,
  'require-rate-limit': requireRateLimit,
  'require-upload-limits': requireUploadLimits,
  'no-bypassable-path-guard': noBypassablePathGuard,
  'no-client-claimed-permission': noClientClaimedPermission,
  'no-inconsistent-route-protection': noInconsistentRouteProtection,
  'no-state-changing-get': noStateChangingGet,
  'no-unenforced-role-metadata': noUnenforcedRoleMetadata,
  'require-role-check': requireRoleCheck,
  'no-client-trusted-amount': noClientTrustedAmount,
  'no-reusable-one-time-token': noReusableOneTimeToken,
  'require-flow-throttling': requireFlowThrottling,
  'no-blind-redirect-following': noBlindRedirectFollowing,
  'no-incomplete-url-check': noIncompleteUrlCheck,
  'no-ssrf': noSsrf,
  'no-argument-injection': noArgumentInjection,
  'no-broken-hash': noBrokenHash,
  'no-command-injection': noCommandInjection,
  'no-debug-mode': noDebugMode,
  'no-disabled-tls-verification': noDisabledTlsVerification,
  'no-dynamic-code-from-request': noDynamicCodeFromRequest,
  'no-error-details-in-response': noErrorDetailsInResponse,
  'no-error-messages-in-response': noErrorMessagesInResponse,
  'no-exposed-internal-endpoint': noExposedInternalEndpoint,
  'no-header-injection': noHeaderInjection,
  'no-ldap-xpath-injection': noLdapXpathInjection,
  'no-log-injection': noLogInjection,
  'no-nosql-injection': noNosqlInjection,
  'no-open-redirect': noOpenRedirect,
  'no-path-traversal': noPathTraversal,
  'no-permissive-cors': noPermissiveCors,
  'no-permissive-trust-proxy': noPermissiveTrustProxy,
  'no-prototype-pollution': noPrototypePollution,
  'no-reflected-xss': noReflectedXss,
  'no-request-data-in-sandbox': noRequestDataInSandbox,
  'no-sensitive-data-in-logs': noSensitiveDataInLogs,
  'no-sql-string-building': noSqlStringBuilding,
  'no-type-confusion': noTypeConfusion,
  'no-unrestricted-cors': noUnrestrictedCors,
  'no-unsafe-archive-extraction': noUnsafeArchiveExtraction,
  'no-unsafe-deserialization': noUnsafeDeserialization,
  'no-weak-crypto': noWeakCrypto,
  'no-weakened-security-headers': noWeakenedSecurityHeaders,
  'no-xxe': noXxe,
  'require-csrf-protection': requireCsrfProtection,
  'require-request-logging': requireRequestLogging,
  'require-security-headers': requireSecurityHeaders,
  'no-undocumented-endpoint': noUndocumentedEndpoint,
  'no-broken-webhook-verification': noBrokenWebhookVerification,
  'no-cleartext-upstream': noCleartextUpstream,
  'no-credential-forwarding': noCredentialForwarding,
  'no-unvalidated-upstream-data': noUnvalidatedUpstreamData,
  'require-upstream-timeout': requireUpstreamTimeout,
  'require-webhook-signature': requireWebhookSignature,
} satisfies Record<string, ApiRule>;

export type RuleName = keyof typeof rules;
