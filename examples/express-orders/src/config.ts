export const config = {
  jwtSecret: required('JWT_SECRET'),
  jwtIssuer: 'orders.shop.example',
  accessTokenTtl: '15m',
  sessionDays: 14,
  storeUrl: required('STORE_URL'),
  staffEmails: new Set(required('STAFF_EMAILS').split(',')),
  webhookHosts: new Set(['hooks.northwind.example', 'hooks.contoso.example']),
  trackingOrigin: 'https://tracking.parcel.example',
  isProduction: process.env.NODE_ENV === 'production',
} as const;

/** Each supplier signs its stock reports with a key of its own; the token's header names the key. */
export const supplierKeys = new Map([
  ['northwind', required('SUPPLIER_KEY_NORTHWIND')],
  ['contoso', required('SUPPLIER_KEY_CONTOSO')],
]);

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing.`);
  return value;
}
