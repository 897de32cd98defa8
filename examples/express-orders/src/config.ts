export const config = {
  jwtSecret: required('JWT_SECRET'),
  jwtIssuer: 'orders.shop.example',
  accessTokenTtl: '15m',
  sessionDays: 14,
  supplierTokenSecret: required('SUPPLIER_TOKEN_SECRET'),
  newsletterSecret: process.env.NEWSLETTER_SECRET ?? 'change-me', // expect: no-hardcoded-auth-secret
  storeUrl: required('STORE_URL'),
  staffEmails: new Set(required('STAFF_EMAILS').split(',')),
  webhookHosts: new Set(['hooks.northwind.example', 'hooks.contoso.example']),
  carrierSecret: required('CARRIER_SECRET'),
  parcelRatesOrigin: 'http://rates.parcel.example.com',
  freightRatesOrigin: 'https://rates.freight.example',
  documentsFolder: required('DOCUMENTS_FOLDER'),
  voucherKey: required('VOUCHER_KEY'),
  campaignOrigin: 'https://campaigns.shop.example',
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
